import { quat } from 'gl-matrix';

/** How a phone lies, as `deviceorientation` tells it: degrees. */
export interface DeviceAngles {
  /** About the vertical, anticlockwise from above. */
  readonly alpha: number;
  /** Forwards and back, about the screen's own horizontal in portrait. */
  readonly beta: number;
  /** To the sides, about the screen's long axis. */
  readonly gamma: number;
}

/** The camera looks out of the back of the phone; the phone's own z comes out of its screen. */
const OUT_OF_BACK = quat.fromValues(-Math.SQRT1_2, 0, 0, Math.SQRT1_2);
const turn = quat.create();
const RAD = Math.PI / 180;

/**
 * How the head of a person is turned who looks through the phone, in three's axes (+x right, +y up, −z ahead).
 * `screenDeg`: `screen.orientation.angle`. The phone turns by alpha about its z, then by beta about its new x, then
 * by gamma about its new y (W3C Device Orientation and Motion, section 4.1; earth's x east, y north, z up).
 */
export function headFromDevice(into: quat, { alpha, beta, gamma }: DeviceAngles, screenDeg: number): quat {
  // Half angles in three's axes: earth's up is y there, so alpha turns about y, beta about x and gamma about −z.
  const a = (alpha * RAD) / 2;
  const b = (beta * RAD) / 2;
  const c = (-gamma * RAD) / 2;
  const sa = Math.sin(a);
  const ca = Math.cos(a);
  const sb = Math.sin(b);
  const cb = Math.cos(b);
  const sc = Math.sin(c);
  const cc = Math.cos(c);
  quat.set(
    into,
    ca * sb * cc + sa * cb * sc,
    sa * cb * cc - ca * sb * sc,
    ca * cb * sc - sa * sb * cc,
    ca * cb * cc + sa * sb * sc,
  );
  quat.multiply(into, into, OUT_OF_BACK);
  const s = (-screenDeg * RAD) / 2;
  quat.set(turn, 0, 0, Math.sin(s), Math.cos(s));
  return quat.multiply(into, into, turn);
}
