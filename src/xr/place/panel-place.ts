import { quat, vec3 } from 'gl-matrix';
import type { Triple } from '../../imaging/vector.ts';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { type Direction, panelPose } from '../../ui/room/panel-pose.ts';

/** Where a panel is in the room, in metres of the workspace (origin at the eyes on entering, −z ahead). */
export interface PanelPlace {
  readonly position: Triple;
  /** Where the eyes were when it was put there: it faces them. */
  readonly towards: Triple;
  /** How many times as large as it comes. */
  readonly size: number;
}

/** A place while hands change it. Changed in place. */
export interface MovingPlace {
  readonly position: vec3;
  readonly towards: vec3;
  size: number;
}

/** A panel never gets smaller than it comes, where its texts are just legible; it can be put aside instead. */
export const SIZE_LIMITS = { min: 1, max: 2.2 } as const;
/** From poking with a finger to the far end of what is comfortable. */
export const DISTANCE_LIMITS_M = { min: 0.45, max: 3 } as const;

/** The place of a panel that nobody has moved. */
export function homePlace(home: Direction): PanelPlace {
  return { position: panelPose(home).position, towards: [0, 0, 0], size: 1 };
}

export const createMovingPlace = (): MovingPlace => ({
  position: vec3.create(),
  towards: vec3.create(),
  size: 1,
});

export function takeUp(into: MovingPlace, { position, towards, size }: PanelPlace): void {
  vec3.copy(into.position, position);
  vec3.copy(into.towards, towards);
  into.size = size;
}

export function putDown({ position: p, towards: t, size }: MovingPlace): PanelPlace {
  return { position: [p[0]!, p[1]!, p[2]!], towards: [t[0]!, t[1]!, t[2]!], size };
}

const away = vec3.create();

/**
 * Carries a panel by `moved`, kept at a useful distance from the eyes, which it then faces. `pushed` is how far the
 * hand went; what of that is away from the eyes counts `gain` times, so that an arm reaches across the room.
 */
export function carry(
  place: MovingPlace,
  moved: vec3,
  { eyes, pushed, gain }: { readonly eyes: vec3; readonly pushed: vec3; readonly gain: number },
): void {
  vec3.copy(place.towards, eyes);
  vec3.subtract(away, place.position, eyes);
  vec3.normalize(away, away);
  const further = (gain - 1) * vec3.dot(pushed, away);
  vec3.add(place.position, place.position, moved);
  vec3.scaleAndAdd(place.position, place.position, away, further);

  vec3.subtract(away, place.position, eyes);
  const distance = vec3.length(away);
  if (distance === 0) return;
  const kept = Math.min(DISTANCE_LIMITS_M.max, Math.max(DISTANCE_LIMITS_M.min, distance));
  vec3.scaleAndAdd(place.position, eyes, away, kept / distance);
}

/** Makes a panel `ratio` times as large, within the limits. */
export function stretch(place: MovingPlace, ratio: number): void {
  if (!(ratio > 0)) return;
  place.size = Math.min(SIZE_LIMITS.max, Math.max(SIZE_LIMITS.min, place.size * ratio));
}

/**
 * Writes how a panel at `place` is turned: its front (+z) to the eyes, upright; returns metres per dmm. Further
 * away it is larger, so that texts and targets keep their visual angle.
 */
export function facing(out: quat, { position, towards, size }: MovingPlace): number {
  vec3.subtract(away, position, towards);
  const level = Math.hypot(away[0]!, away[2]!);
  const yaw = Math.atan2(-away[0]!, -away[2]!);
  const tilt = Math.atan2(away[1]!, level);
  const [sinYaw, cosYaw] = [Math.sin(yaw / 2), Math.cos(yaw / 2)];
  const [sinTilt, cosTilt] = [Math.sin(tilt / 2), Math.cos(tilt / 2)];
  quat.set(out, cosYaw * sinTilt, sinYaw * cosTilt, -sinYaw * sinTilt, cosYaw * cosTilt);
  return metresPerDmm(Math.hypot(level, away[1]!)) * size;
}
