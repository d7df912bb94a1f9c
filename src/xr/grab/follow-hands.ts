import { quat, vec3 } from 'gl-matrix';

/** Where something grabbed is: metres, quaternion x, y, z, w, and its size (1 = as made). Changed in place. */
export interface GrabPose {
  readonly position: vec3;
  readonly rotation: quat;
  scale: number;
}

/** The place a hand or ray holds on to, and how the hand is turned. Changed in place. */
export interface Grip {
  readonly point: vec3;
  readonly rotation: quat;
}

export interface ScaleLimits {
  readonly min: number;
  readonly max: number;
}

export const createGrip = (): Grip => ({ point: vec3.create(), rotation: quat.create() });

const arm = vec3.create();
const turn = quat.create();
const inverse = quat.create();

/** Moves a pose rigidly with one hand, from where it held on before to where it does now. */
export function followHand(pose: GrabPose, before: Grip, now: Grip): void {
  quat.multiply(turn, now.rotation, quat.invert(inverse, before.rotation));
  vec3.subtract(arm, pose.position, before.point);
  vec3.add(pose.position, now.point, vec3.transformQuat(arm, arm, turn));
  quat.normalize(pose.rotation, quat.multiply(pose.rotation, turn, pose.rotation));
}

const spanBefore = vec3.create();
const spanNow = vec3.create();
const middle = vec3.create();
const roll = quat.create();
/** Grips nearer than this give no direction, metres. */
const MIN_SPAN_M = 1e-3;

/**
 * Moves, turns and scales a pose so that both grips stay on what they hold: the line between the hands
 * carries position, direction and size, and both hands' roll about it, averaged, carries the rest.
 */
export function followHands(
  pose: GrabPose,
  before: readonly [Grip, Grip],
  now: readonly [Grip, Grip],
  limits: ScaleLimits,
): void {
  vec3.subtract(spanBefore, before[1].point, before[0].point);
  vec3.subtract(spanNow, now[1].point, now[0].point);
  const [lengthBefore, lengthNow] = [vec3.length(spanBefore), vec3.length(spanNow)];
  if (lengthBefore < MIN_SPAN_M || lengthNow < MIN_SPAN_M) return;
  vec3.scale(spanBefore, spanBefore, 1 / lengthBefore);
  vec3.scale(spanNow, spanNow, 1 / lengthNow);

  shortestTurn(turn, spanBefore, spanNow);
  const rollRad = (rollAbout(spanNow, before[0], now[0]) + rollAbout(spanNow, before[1], now[1])) / 2;
  quat.multiply(turn, quat.setAxisAngle(roll, spanNow, rollRad), turn);

  const wanted = (pose.scale * lengthNow) / lengthBefore;
  const scale = Math.min(limits.max, Math.max(limits.min, wanted));
  vec3.lerp(middle, before[0].point, before[1].point, 0.5);
  vec3.subtract(arm, pose.position, middle);
  vec3.scale(arm, vec3.transformQuat(arm, arm, turn), scale / pose.scale);
  vec3.lerp(middle, now[0].point, now[1].point, 0.5);
  vec3.add(pose.position, middle, arm);
  quat.normalize(pose.rotation, quat.multiply(pose.rotation, turn, pose.rotation));
  pose.scale = scale;
}

const axis = vec3.create();

/** The shortest turn from one unit vector to another. (gl-matrix's own drops turns below 0.08°, as slow hands make.) */
function shortestTurn(out: quat, from: vec3, to: vec3): void {
  vec3.cross(axis, from, to);
  quat.set(out, axis[0]!, axis[1]!, axis[2]!, Math.max(1e-6, 1 + vec3.dot(from, to)));
  quat.normalize(out, out);
}

/** How far one hand has rolled about an axis, radians in (−π, π]: the twist part of its rotation. */
function rollAbout(line: vec3, before: Grip, now: Grip): number {
  quat.multiply(roll, now.rotation, quat.invert(inverse, before.rotation));
  const along = roll[0]! * line[0]! + roll[1]! * line[1]! + roll[2]! * line[2]!;
  const angle = 2 * Math.atan2(along, roll[3]!);
  return angle > Math.PI ? angle - 2 * Math.PI : angle <= -Math.PI ? angle + 2 * Math.PI : angle;
}
