import type { Random } from '../../../base/random.ts';
import { type Curve, createCurve } from '../../shapes/curve.ts';

/** One vertebra's place and size, mm. */
export interface Vertebra {
  readonly name: string;
  /** Middle of the body. */
  readonly z: number;
  readonly heightMm: number;
  readonly discMm: number;
  /** Half width and half depth of the body. */
  readonly halfWidth: number;
  readonly halfDepth: number;
  /** How far the spinous process drops from its root to its tip. */
  readonly spinousDrop: number;
}

/** The spine's course: one person's vertebrae and the line through the middles of their bodies. */
export interface SpineLine {
  readonly vertebrae: readonly Vertebra[];
  readonly x: Curve;
  readonly y: Curve;
}

// biome-ignore format: a table
const levels: readonly (readonly [name: string, z: number, y: number, width: number, depth: number, drop: number])[] = [
  ['L1', -210, 22, 42, 31,  6], ['T12', -180, 27, 40, 30,  8], ['T11', -152, 32, 37, 30, 10],
  ['T10', -126, 37, 34, 29, 16], ['T9', -101, 41, 32, 29, 22], ['T8', -77, 43.5, 31, 28.5, 27],
  ['T7',  -54, 45, 30, 28, 29], ['T6', -31, 45, 29, 27, 29], ['T5',  -8, 43, 28.5, 25, 27],
  ['T4',   14, 40, 28, 23, 23], ['T3',  35, 35, 28, 21, 19], ['T2',  55, 28, 29, 19, 15],
  ['T1',   75, 21, 31, 18, 12], ['C7',  93, 14, 29, 17, 10], ['C6', 109, 10, 27, 16, 9],
];

export function createSpineLine(random: Random): SpineLine {
  const bend = random.between(-3, 3);
  const wave = random.between(70, 110);
  const vertebrae = levels.map(([name, z, , width, depth, drop], k): Vertebra => {
    const pitch = ((levels[k + 1]?.[1] ?? z + 16) - (levels[k - 1]?.[1] ?? z - 32)) / 2;
    const discMm = z < -140 ? 6.5 : 4.4;
    const [halfWidth, halfDepth] = [width / 2, depth / 2];
    return { name, z, heightMm: pitch - discMm, discMm, halfWidth, halfDepth, spinousDrop: drop };
  });
  return {
    vertebrae,
    x: (z) => bend * Math.sin(z / wave),
    y: createCurve(levels.map(([, z, y]) => [z, y])),
  };
}
