import type { SectionBody } from '../../shapes/section-body.ts';
import { everywhere, type Solid } from '../../solid.ts';

/** A flat muscle that hugs a body outline on both sides. */
export interface WallSheet {
  /** Where it reaches round the outline, degrees from the front. */
  readonly angle: readonly [from: number, to: number];
  readonly z: readonly [from: number, to: number];
  /** Its middle layer's distance outside the outline and its greatest thickness, mm. */
  readonly depthMm: number;
  readonly thicknessMm: number;
  /** Degrees by which it shifts forwards for each mm upwards: fibres that climb. */
  readonly leanPerMm?: number;
}

/** The sheet as a solid: full thickness over most of its area, running out to nothing at its edges. */
export function wallSheet(outline: SectionBody, sheet: WallSheet): Solid {
  const middle = (sheet.angle[0] + sheet.angle[1]) / 2;
  const spread = (sheet.angle[1] - sheet.angle[0]) / 2;
  const z0 = (sheet.z[0] + sheet.z[1]) / 2;
  const height = (sheet.z[1] - sheet.z[0]) / 2;
  const lean = sheet.leanPerMm ?? 0;
  return {
    bounds: {
      min: [everywhere.min[0], everywhere.min[1], sheet.z[0]],
      max: [everywhere.max[0], everywhere.max[1], sheet.z[1]],
    },
    distance(x, y, z) {
      const depth = outline.distance(x, y, z);
      const across = Math.abs(depth - sheet.depthMm) - sheet.thicknessMm / 2;
      if (across > 10) return across;
      const around = (outline.angle(x, y, z) - middle + lean * (z - z0)) / spread;
      const along = (z - z0) / height;
      const edge = Math.sqrt(around ** 4 + along ** 4);
      if (edge >= 1) return Math.max(across, (Math.sqrt(edge) - 1) * spread * 1.5, 0.5);
      return Math.abs(depth - sheet.depthMm) - (sheet.thicknessMm / 2) * Math.sqrt(1 - edge);
    },
  };
}
