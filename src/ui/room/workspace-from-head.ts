/** Where the room's own origin lies in the headset's space: at the eyes, turned the way the person faces. */
export interface WorkspacePlace {
  /** Metres. */
  readonly position: readonly [number, number, number];
  /** Radians about the vertical; 0 faces −z, positive turns to the left. */
  readonly yaw: number;
}

/** Beyond this the gaze is too steep to say which way the person faces. */
const STEEP = 0.9;

/**
 * Puts the room before a person, seated or standing: at eye height, level, facing where the head faces. Looking
 * steeply down (up), the top (bottom) of the head points that way instead. Head quaternion as x, y, z, w.
 */
export function workspaceFromHead(
  head: { readonly x: number; readonly y: number; readonly z: number },
  { x, y, z, w }: { readonly x: number; readonly y: number; readonly z: number; readonly w: number },
): WorkspacePlace {
  const ahead = [-2 * (x * z + w * y), -2 * (y * z - w * x), -(1 - 2 * (x * x + y * y))] as const;
  const top = [2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)] as const;
  const sign = ahead[1] < 0 ? 1 : -1;
  const [facingX, facingZ] =
    Math.abs(ahead[1]) > STEEP ? [sign * top[0], sign * top[2]] : [ahead[0], ahead[2]];
  return { position: [head.x, head.y, head.z], yaw: Math.atan2(-facingX, -facingZ) };
}
