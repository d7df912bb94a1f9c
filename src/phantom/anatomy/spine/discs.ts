import { add, cross, dot, length, normalize, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import type { Solid } from '../../solid.ts';
import { boundsToPatient, type Frame, toPatient } from './frame.ts';
import type { SpinePlan } from './spine-plan.ts';
import { placed, type Vertebra } from './vertebra.ts';

/** A disc's place: a frame in its middle, halving the angle between the end plates, and its height there. */
export interface DiscPlace {
  readonly frame: Frame;
  readonly heightMm: number;
}

/** The disc under a vertebra; `below` is the vertebra that it rests on, or nothing for the sacrum. */
export function discPlace({ stack, vertebrae }: SpinePlan, k: number): DiscPlace {
  const upper = vertebrae[k]!;
  const below = vertebrae[k - 1];
  const roof = toPatient(upper.level.frame, [0, 0, upper.body.lower(0, 0)]);
  const floor = below
    ? toPatient(below.level.frame, [0, 0, below.body.upper(0, 0)])
    : toPatient(stack.sacrum, [0, 0, -1.2]);
  const under = below?.level.frame ?? stack.sacrum;
  const up = normalize(add(upper.level.frame.up, under.up));
  const sideways = add(upper.level.frame.left, under.left);
  const left = normalize(subtract(sideways, scale(up, dot(sideways, up))));
  const frame: Frame = { origin: scale(add(roof, floor), 0.5), left, back: cross(up, left), up };
  return { frame, heightMm: Math.abs(dot(subtract(roof, floor), up)) };
}

/** All discs; bodies painted later cover what reaches into them. */
export function discLayers(plan: SpinePlan): Layer[] {
  return plan.vertebrae.flatMap((upper, k) => {
    const { frame, heightMm } = discPlace(plan, k);
    const below = plan.vertebrae[k - 1];
    return fill(plan.tissue.disc, placedDisc(frame, heightMm, upper, below, plan));
  });
}

function placedDisc(
  frame: Frame,
  heightMm: number,
  upper: Vertebra,
  below: Vertebra | undefined,
  { stack, wear }: SpinePlan,
): Solid {
  const { outline, shape } = upper.body;
  const under = below?.level.frame ?? stack.sacrum;
  // How the gap opens to the front: its end plates are not parallel.
  const opening = (a: Triple, b: Triple) => Math.acos(Math.min(1, dot(a, b))) / 2;
  const slant = Math.tan(opening(upper.level.frame.up, under.up));
  const side: Triple = subtract(upper.level.frame.up, under.up);
  const turned: Triple =
    length(side) < 1e-6 ? [0, 0, 0] : normalize([dot(side, frame.left), dot(side, frame.back), 0]);
  const broken = below?.body.shape.upperSinking;
  const reach = 3.4 + (broken ? Math.max(broken.front, broken.middle) : 0);
  const bulge = 0.5 + 1.2 * wear;
  const most = heightMm / 2 + reach + 6;
  const local: Solid = {
    bounds: {
      min: [-shape.halfWidth - 4, -shape.halfDepth - 4, -most],
      max: [shape.halfWidth + 4, shape.halfDepth + 4, most],
    },
    distance(x, y, z) {
      const rho = Math.sqrt(x * x + y * y);
      const half = Math.max(1, heightMm / 2 + slant * (turned[0] * x + turned[1] * y));
      const beyond = Math.max(0, Math.abs(z) - half + 1);
      const radius =
        outline.radius(Math.atan2(x, -y)) - 0.9 + bulge * Math.max(0, 1 - (z / half) ** 2) - 0.42 * beyond;
      return Math.max((rho - radius) * 0.93, Math.abs(z) - half - reach);
    },
  };
  return { ...placed(frame, local), bounds: boundsToPatient(frame, local.bounds) };
}
