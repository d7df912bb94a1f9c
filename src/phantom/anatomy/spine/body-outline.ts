/** The outline of a vertebral body seen from above, round its middle; angles in radians from the front to the left. */
export interface BodyOutline {
  radius(angle: number): number;
  /** Cosine between the radius and the outline's normal. */
  slope(angle: number): number;
}

const steps = 128;

/** Kidney shaped in the lumbar spine, heart shaped in the thoracic, with a back that is hollowed by the canal. */
export function bodyOutline(halfWidth: number, halfDepth: number, lumbar: boolean): BodyOutline {
  const power = lumbar ? 2.45 : 2.25;
  const radii = Float64Array.from({ length: steps + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / steps - Math.PI;
    const [s, c] = [Math.sin(angle), Math.cos(angle)];
    const even = (Math.abs(s / halfWidth) ** power + Math.abs(c / halfDepth) ** power) ** (-1 / power);
    // Behind, the wall is flat at the sides and hollow in the middle; thoracic bodies taper towards the front.
    const behind = Math.max(0, -c) ** 3;
    const hollow = (lumbar ? 0.1 : 0.13) * behind * Math.exp(-((s / 0.42) ** 2));
    const taper = lumbar ? 0 : 0.07 * Math.max(0, c) * s * s * 4 * Math.max(0, c);
    return even * (1 - hollow - taper);
  });
  const slopes = radii.map((r, k) => {
    const before = radii[k === 0 ? steps - 1 : k - 1]!;
    const after = radii[k === steps ? 1 : k + 1]!;
    const change = ((after - before) * steps) / (4 * Math.PI);
    return 1 / Math.sqrt(1 + (change / r) ** 2);
  });
  const read = (table: Float64Array, angle: number) => {
    const at = ((angle + Math.PI) / (2 * Math.PI)) * steps;
    const k = Math.max(0, Math.min(steps - 1, Math.floor(at)));
    return table[k]! + (at - k) * (table[k + 1]! - table[k]!);
  };
  return { radius: (angle) => read(radii, angle), slope: (angle) => read(slopes, angle) };
}
