import { type Triple, add, dot, eachAxis, scale, subtract } from '../../../imaging/vector.ts';
import type { Bounds } from '../../solid.ts';

/** A rigid place in the patient: an origin in LPS mm and where the bone's own left, back and up point. */
export interface Frame {
  readonly origin: Triple;
  readonly left: Triple;
  readonly back: Triple;
  readonly up: Triple;
}

/** How a bone is turned, degrees: top leaning forwards, top leaning to the left, front turned to the left. */
export interface Tilt {
  readonly forward: number;
  readonly left: number;
  readonly turn: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A frame at `origin`: turned about its own axis first, then leant forwards, then leant to the left. */
export function frameAt(origin: Triple, tilt: Tilt): Frame {
  const [f, l, t] = [radians(tilt.forward), radians(tilt.left), radians(tilt.turn)];
  const turned = ([x, y, z]: Triple): Triple => [
    x * Math.cos(t) - y * Math.sin(t),
    x * Math.sin(t) + y * Math.cos(t),
    z,
  ];
  const leant = ([x, y, z]: Triple): Triple => [
    x,
    y * Math.cos(f) - z * Math.sin(f),
    y * Math.sin(f) + z * Math.cos(f),
  ];
  const swayed = ([x, y, z]: Triple): Triple => [
    x * Math.cos(l) + z * Math.sin(l),
    y,
    z * Math.cos(l) - x * Math.sin(l),
  ];
  const axis = (v: Triple) => swayed(leant(turned(v)));
  return { origin, left: axis([1, 0, 0]), back: axis([0, 1, 0]), up: axis([0, 0, 1]) };
}

/** From a bone's own millimetres to LPS. */
export function toPatient({ origin, left, back, up }: Frame, [x, y, z]: Triple): Triple {
  return add(origin, add(add(scale(left, x), scale(back, y)), scale(up, z)));
}

/** From LPS to a bone's own millimetres. */
export function toBone({ origin, left, back, up }: Frame, p: Triple): Triple {
  const d = subtract(p, origin);
  return [dot(d, left), dot(d, back), dot(d, up)];
}

/** The box in LPS round a box of the bone's own. */
export function boundsToPatient({ origin, left, back, up }: Frame, { min, max }: Bounds): Bounds {
  const end = (pick: typeof Math.min) =>
    eachAxis((k) =>
      [left, back, up].reduce((sum, axis, a) => sum + pick(axis[k] * min[a]!, axis[k] * max[a]!), origin[k]),
    );
  return { min: end(Math.min), max: end(Math.max) };
}
