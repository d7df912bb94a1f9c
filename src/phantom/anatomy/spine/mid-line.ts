import { type Triple, eachAxis } from '../../../imaging/vector.ts';
import { toPatient } from './frame.ts';
import type { LevelName } from './levels.ts';
import type { Spine } from './spine.ts';
import type { Vertebra } from './vertebra.ts';

/** Where the wall stands in the mid-sagittal plane of a body, as a share of its half depth; the rims are rounded beyond. */
const nearRim = 0.82;

export function vertebraOf({ plan }: Spine, name: LevelName): Vertebra {
  const found = plan.vertebrae.find(({ level }) => level.name === name);
  if (!found) throw new Error(`spine: no vertebra '${name}'`);
  return found;
}

/** The vertebra above or below another, undefined at the ends of the model. */
export function neighbourOf({ plan }: Spine, name: LevelName, step: 1 | -1): Vertebra | undefined {
  return plan.vertebrae[plan.vertebrae.findIndex(({ level }) => level.name === name) + step];
}

/** A height of a body in its mid-sagittal plane: its ends on the end plates, LPS. */
export function heightAt(
  { body, level }: Vertebra,
  where: 'front' | 'middle' | 'back',
): readonly [Triple, Triple] {
  const y = { front: -nearRim, middle: 0, back: nearRim }[where] * body.shape.halfDepth;
  return [toPatient(level.frame, [0, y, body.upper(0, y)]), toPatient(level.frame, [0, y, body.lower(0, y)])];
}

/** The rim of an end plate in the mid-sagittal plane, in the bone's own mm: where the wall would meet the plate. */
export function cornerOf({ body }: Vertebra, plate: 'upper' | 'lower', where: 'front' | 'back'): Triple {
  const y = where === 'front' ? -body.outline.radius(0) : body.outline.radius(Math.PI);
  return [0, y, body[plate](0, y)];
}

/** Both ends of the line along an end plate, as the coronal plane through its middle cuts it: right end first, LPS. */
export function frontalLine({ body, level }: Vertebra, plate: 'upper' | 'lower'): readonly [Triple, Triple] {
  const { shape } = body;
  const sign = plate === 'upper' ? 1 : -1;
  // Slopes of the plate's plane to the left and to the back; its hollow does not count, the line joins the rims.
  const left = (sign * shape.leftMm) / 4 / shape.halfWidth;
  const back = (sign * (shape.backMm - shape.frontMm)) / 4 / shape.halfDepth;
  const { frame } = level;
  const along = (a: number, b: number): Triple =>
    eachAxis((k) => a * (frame.left[k]! + left * frame.up[k]!) + b * (frame.back[k]! + back * frame.up[k]!));
  const [u, v] = [along(1, 0), along(0, 1)];
  const inPlane = along(v[1], -u[1]);
  const size = Math.hypot(...inPlane) * (inPlane[0] < 0 ? -1 : 1);
  const middle = toPatient(frame, [0, 0, (sign * (shape.frontMm + shape.backMm)) / 4]);
  const reach = 0.88 * shape.halfWidth;
  const end = (side: number) => eachAxis((k) => middle[k] + (side * reach * inPlane[k]) / size);
  return [end(-1), end(1)];
}
