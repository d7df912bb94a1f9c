import { quat } from 'gl-matrix';

/** Takes the tremor of sensors out of a head's turn without letting it lag behind quick turns. */
export interface SteadyPose {
  /** A new reading; returns the steadied one, always the same object. Milliseconds, not falling. */
  take(reading: quat, atMs: number): quat;
  /** The next reading counts as it is. */
  reset(): void;
}

/**
 * The one-euro filter (Casiez et al., CHI 2012, doi:10.1145/2207676.2208639) on rotations: the quicker the head turns,
 * the less is smoothed. Cutoff at rest in Hz, and by how much it rises for each radian a second.
 */
const REST_HZ = 1.5;
const HZ_PER_RADIAN_S = 6;
/** Cutoff for the speed itself, Hz. */
const SPEED_HZ = 2;
/** After a gap this long nothing is smoothed: the head has been elsewhere, ms. */
const GAP_MS = 400;

export function createSteadyPose(): SteadyPose {
  const steady = quat.create();
  const before = quat.create();
  let lastMs: number | undefined;
  let speed = 0;
  return {
    take(reading, atMs) {
      const passedMs = lastMs === undefined ? GAP_MS : atMs - lastMs;
      lastMs = atMs;
      if (passedMs >= GAP_MS) {
        speed = 0;
        quat.copy(before, reading);
        return quat.copy(steady, reading);
      }
      const s = passedMs / 1000;
      if (s > 0) speed += share(SPEED_HZ, s) * (angleBetween(before, reading) / s - speed);
      quat.copy(before, reading);
      return quat.slerp(steady, steady, reading, share(REST_HZ + HZ_PER_RADIAN_S * speed, s));
    },
    reset() {
      lastMs = undefined;
    },
  };
}

/** Share of the way to a new value that a low pass goes in `s` seconds. */
const share = (hz: number, s: number) => 1 - Math.exp(-2 * Math.PI * hz * s);

/** Radians. From the chord between them: the arc cosine of nearly 1 loses small angles, and is NaN beyond it. */
function angleBetween(a: quat, b: quat): number {
  const side = quat.dot(a, b) < 0 ? -1 : 1;
  let squares = 0;
  for (let i = 0; i < 4; i++) squares += (a[i]! - side * b[i]!) ** 2;
  return 4 * Math.asin(Math.min(1, Math.sqrt(squares) / 2));
}
