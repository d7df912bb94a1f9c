/** The five lobes, named as in the Fleischner glossary. */
export const lobes = ['right-upper', 'middle', 'right-lower', 'left-upper', 'left-lower'] as const;
export type Lobe = (typeof lobes)[number];

type Surface = (x: number, y: number, z: number) => number;

/** Height in mm over the oblique fissure: from T4 behind, down and forwards to the diaphragm in front. */
const oblique =
  (side: 1 | -1): Surface =>
  (x, y, z) => {
    const rise = side > 0 ? 1.12 : 1.0;
    const bow =
      9 * Math.sin((y + 60) / 42) -
      0.0012 * (Math.abs(x) - 70) ** 2 +
      2 * Math.sin(x / 19 + side) * Math.cos(y / 29);
    return (z - (side > 0 ? 34 : 22) - rise * (y - 72) - bow) / Math.hypot(1, rise);
  };

/** Height in mm over the right horizontal fissure, a shallow dome at the level of the fourth cartilage. */
const horizontal: Surface = (x, y, z) =>
  z + 26 + 0.0016 * (x + 80) ** 2 + 0.0022 * (y + 30) ** 2 + 1.6 * Math.sin(x / 27) * Math.sin(y / 31);

/** Signed height over each fissure of a side, as zero sets that also know where the fissure ends. */
export function fissures(side: 1 | -1): Surface[] {
  const main = oblique(side);
  if (side > 0) return [main];
  return [main, (x, y, z) => Math.max(Math.abs(horizontal(x, y, z)), -main(x, y, z))];
}

export function lobeAt(x: number, y: number, z: number): Lobe {
  if (x > 0) return oblique(1)(x, y, z) > 0 ? 'left-upper' : 'left-lower';
  if (oblique(-1)(x, y, z) <= 0) return 'right-lower';
  return horizontal(x, y, z) > 0 ? 'right-upper' : 'middle';
}

/** Distance in mm to the nearest fissure of the side that `x` is on. */
export function fissureDistance(x: number, y: number, z: number): number {
  const surfaces = fissures(x > 0 ? 1 : -1);
  return Math.min(...surfaces.map((surface) => Math.abs(surface(x, y, z))));
}

/** In words: "right upper lobe". */
export const lobeName = (lobe: Lobe): string => `${lobe.replaceAll('-', ' ')} lobe`;
