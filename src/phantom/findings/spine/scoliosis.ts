import { z } from 'zod';
import { distance, type Triple } from '../../../imaging/vector.ts';
import { type LevelName, levelNames } from '../../anatomy/spine/levels.ts';
import { frontalLine, vertebraOf } from '../../anatomy/spine/mid-line.ts';
import type { Spine } from '../../anatomy/spine/spine.ts';
import type { SpineChange } from '../../anatomy/spine/spine-change.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('scoliosis'),
  upperEnd: z.enum(levelNames),
  lowerEnd: z.enum(levelNames),
  /** Wanted angle; the truth is what the end plates make. */
  degrees: z.number().min(10).max(60),
  convex: z.enum(['left', 'right']),
  turnDegrees: z.number().min(0).max(35),
});

/** A sideways curve with turned bodies; its region is the body at the apex. */
export const scoliosis = findingKind({
  kind: 'scoliosis',
  anatomy: 'spine',
  schema,
  example: {
    id: 'curve',
    kind: 'scoliosis',
    upperEnd: 'T6',
    lowerEnd: 'T12',
    degrees: 34,
    convex: 'right',
    turnDegrees: 14,
  },
  shape: ({ upperEnd, lowerEnd, degrees, convex, turnDegrees }): SpineChange => ({
    curve: { upperEnd, lowerEnd, degrees, convex, turnDegrees },
    wear: 0.08,
    trabecularHu: 205,
  }),
  place(spine: Spine, spec) {
    const upper = frontalLine(vertebraOf(spine, spec.upperEnd), 'upper');
    const lower = frontalLine(vertebraOf(spine, spec.lowerEnd), 'lower');
    const apex = apexOf(spine, spec.upperEnd, spec.lowerEnd);
    const body = vertebraOf(spine, apex);
    const at = body.level.frame.origin;
    const plumb: Triple = [spine.plan.stack.sacrum.origin[0], at[1], at[2]];
    return {
      id: spec.id,
      kind: spec.kind,
      region: body.bodySolid,
      layers: [],
      place: `${spec.upperEnd} to ${spec.lowerEnd}, convex to the ${spec.convex}`,
      facts: { convex: spec.convex, upperEnd: spec.upperEnd, lowerEnd: spec.lowerEnd, apex },
      measures: {
        cobb: {
          quantity: 'Cobb angle',
          value: angleBetween(upper, lower),
          unit: 'deg',
          points: [...upper, ...lower],
        },
        turn: {
          quantity: 'Rotation of the apical vertebra',
          value: Math.abs(body.level.tilt.turn),
          unit: 'deg',
        },
        shift: {
          quantity: 'Distance of the apex from the central sacral line',
          value: distance(at, plumb),
          unit: 'mm',
          points: [plumb, at],
        },
      },
    };
  },
});

/** The body that is farthest to the side between the end vertebrae. */
function apexOf({ plan }: Spine, upperEnd: LevelName, lowerEnd: LevelName): LevelName {
  const [low, high] = [levelNames.indexOf(lowerEnd), levelNames.indexOf(upperEnd)];
  const x = (name: LevelName) => plan.vertebrae[levelNames.indexOf(name)]!.level.frame.origin[0];
  const middle = (x(lowerEnd) + x(upperEnd)) / 2;
  return levelNames
    .slice(low, high + 1)
    .reduce((far, name) => (Math.abs(x(name) - middle) > Math.abs(x(far) - middle) ? name : far));
}

/** Angle in degrees between two lines whose ends are both given from right to left. */
export function angleBetween(p: readonly [Triple, Triple], q: readonly [Triple, Triple]): number {
  const [u, v] = [p, q].map(([a, b]) => [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const) as [Triple, Triple];
  const cosine = (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / (Math.hypot(...u) * Math.hypot(...v));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}
