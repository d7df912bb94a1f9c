import type { Solid } from '../../solid.ts';
import { gridField } from './grid-field.ts';

/** How something that takes up room moves the brain sideways, towards the other side. */
export interface MassEffect {
  /** Where the matter that is now at a point was before, as its x; y and z stay. */
  restX(x: number, y: number, z: number): number;
  /** Never moves anything farther than this, mm. */
  readonly limitMm: number;
  /** Share of a sulcus's width that is left at a point: 0 where folds are pressed shut. */
  sulci(x: number, y: number, z: number): number;
  /** Width of the right (−1) and left (+1) lateral ventricle against what it was. */
  readonly ventricle: Readonly<Record<1 | -1, number>>;
}

/** A mass on one side (+1 is the patient's left) and what it does. */
export interface MassPlan {
  readonly side: 1 | -1;
  /** How far the septum between the frontal horns is pushed to the other side, mm. */
  readonly shiftMm: number;
  /** Room taken between the skull and the brain at a place, mm. */
  readonly layerMm: (y: number, z: number) => number;
  /** What is left of the width of sulci and of the ventricle on the mass's side. */
  readonly sulci: number;
  readonly ventricle: number;
}

/** Where midline shift is measured: the septum at the openings between the ventricles. */
export const septumAt = { y: -9, z: 56 } as const;

/** Share of the septum's shift that the midline makes elsewhere: the falx holds it in front, behind and above. */
const held = (y: number, z: number) =>
  Math.exp(-(((y - septumAt.y) / 52) ** 2) - ((z - septumAt.z) / 36) ** 2);

/**
 * The hemisphere under the mass is pressed together between the mass and the midline, the other one between the
 * midline and the skull, each evenly along x.
 */
export function massEffectOf(plan: MassPlan): (cavity: Solid) => MassEffect {
  const { side, shiftMm, layerMm } = plan;
  return (cavity) => {
    const halfWidth = halfWidthOf(cavity, side);
    return {
      limitMm: shiftMm + 14,
      ventricle: { [side]: plan.ventricle, [-side]: 1.1 } as Record<1 | -1, number>,
      sulci(x) {
        const near = Math.min(1, Math.max(0, 0.5 + (side * x) / 20));
        return 1 - (1 - plan.sulci) * near;
      },
      restX(x, y, z) {
        const width = halfWidth(y, z);
        if (width < 8) return x;
        const shift = shiftMm * held(y, z) * Math.min(1, width / 45);
        const u = side * x + shift;
        if (u < 0) return (side * u * width) / (width - shift);
        return (side * u * width) / Math.max(width / 2, width - layerMm(y, z) + shift);
      },
    };
  };
}

/** How far the cavity reaches to one side at a place, mm. */
export function halfWidthOf(cavity: Solid, side: 1 | -1): (y: number, z: number) => number {
  const field = gridField({ min: [0, -92, -24], max: [1, 96, 126] }, 3, (_x, y, z) => {
    let x = 76;
    while (x > 1 && cavity.distance(side * x, y, z) > 0) x--;
    return x - cavity.distance(side * x, y, z);
  });
  return (y, z) => field.at(0, y, z);
}

/** Where a point of the septum's middle is that lay in the midline. */
export const shiftedSeptum = ({ side, shiftMm }: Pick<MassPlan, 'side' | 'shiftMm'>) =>
  [-side * shiftMm, septumAt.y, septumAt.z] as const;

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
