import { mat3, quat, vec3 } from 'gl-matrix';
import { lps, type LpsVector } from '../../imaging/spaces.ts';
import { scale } from '../../imaging/vector.ts';
import type { HeldCut } from '../../viewer/held-cut.ts';
import type { GrabPose } from '../grab/follow-hands.ts';

const columns = mat3.create();

/**
 * Where hands have a cut, as something to grab: in LPS millimetres, x along the picture's right, y up it, its front
 * towards z; its size is the picture's side.
 */
export function poseFromCut({ plane, sizeMm }: HeldCut, into: GrabPose): void {
  const { origin, right: r, down: d, normal: n } = plane;
  vec3.set(into.position, origin[0], origin[1], origin[2]);
  mat3.set(columns, r[0], r[1], r[2], -d[0], -d[1], -d[2], -n[0], -n[1], -n[2]);
  quat.normalize(into.rotation, quat.fromMat3(into.rotation, columns));
  into.scale = sizeMm;
}

/** The cut at a pose; what it cuts off is not the hands' business. */
export function cutFromPose(
  { position: p, rotation, scale: sizeMm }: GrabPose,
  clip: HeldCut['clip'],
): HeldCut {
  mat3.fromQuat(columns, rotation);
  const column = (at: 0 | 1 | 2): LpsVector => [columns[3 * at]!, columns[3 * at + 1]!, columns[3 * at + 2]!];
  const plane = {
    origin: lps(p[0]!, p[1]!, p[2]!),
    right: column(0),
    down: scale(column(1), -1),
    normal: scale(column(2), -1),
  };
  return { plane, sizeMm, clip };
}
