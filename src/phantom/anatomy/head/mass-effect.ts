import type { Solid } from '../../solid.ts';

/** How something that takes up room moves the brain sideways, towards the other side. */
export interface MassEffect {
  /** Where the matter that is now at a point was before, as its x; y and z stay. */
  restX(x: number, y: number, z: number): number;
  /** Never moves anything farther than this, mm. */
  readonly limitMm: number;
  /** Share of a sulcus's width that is left at a point: 0 where folds are pressed shut. */
  sulci(x: number, y: number, z: number): number;
}

/** A solid of the brain where the mass has moved it to. */
export function shifted(solid: Solid, effect: MassEffect | undefined): Solid {
  if (!effect) return solid;
  const { min, max } = solid.bounds;
  return {
    bounds: {
      min: [min[0] - effect.limitMm, min[1], min[2]],
      max: [max[0] + effect.limitMm, max[1], max[2]],
    },
    distance: (x, y, z) => solid.distance(effect.restX(x, y, z), y, z),
  };
}
