const RAD = Math.PI / 180;
/** The magic window shows at least this much to each direction across: the slice with its steps. */
const ACROSS_DEG = 58;
const LEAST_HIGH_DEG = 62;

/** Vertical field of view of the magic window, degrees: what has to be seen is seen however the phone is held. */
export function windowFieldDeg(aspect: number): number {
  const forWidth = (2 * Math.atan(Math.tan((ACROSS_DEG * RAD) / 2) / aspect)) / RAD;
  return Math.max(LEAST_HIGH_DEG, forWidth);
}

/** Turn of the view for a finger's way across the window, radians a CSS pixel: what it took stays under it. */
export function radiansPerPixel(fieldDeg: number, height: number): number {
  return (fieldDeg * RAD) / Math.max(1, height);
}
