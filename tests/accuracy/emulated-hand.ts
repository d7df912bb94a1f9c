import type { Random } from '../../src/base/random.ts';
import type { HandParameters } from './hand-parameters.ts';

/** How far a ray is off the place aimed at, degrees to the right and down. */
export type RayOffset = readonly [right: number, down: number];

/** One press of an emulated hand: where its ray is at each pose before, during and after. */
export interface EmulatedPress {
  /** Times of the poses and of the press itself, ms. */
  readonly posesMs: readonly number[];
  readonly pressMs: number;
  readonly releaseMs: number;
  offsetAt(ms: number): RayOffset;
}

const REST_MS = 600;
const HELD_MS = 120;
/** Slow wandering forgets where it was in this time, ms. */
const DRIFT_MS = 400;
const GRAVITY_MM = 9810;
const DEG = 180 / Math.PI;

/**
 * A person who holds the ray still on a place for 0.6 s and presses: tremor as a sine of changing phase, wandering
 * as an Ornstein-Uhlenbeck process, noise of the tracking, and a shift that grows smoothly until the press.
 */
export function emulatePress(hand: HandParameters, startMs: number, random: Random): EmulatedPress {
  const stepMs = 1000 / hand.poses.value;
  const pressMs = startMs + REST_MS + random.between(0, stepMs);
  const releaseMs = pressMs + HELD_MS;
  const posesMs: number[] = [];
  for (let ms = startMs; ms <= releaseMs; ms += stepMs) posesMs.push(ms);

  const peakMm = (hand.tremor.value * GRAVITY_MM) / (2 * Math.PI * hand.tremorHz.value) ** 2;
  const peakDeg = (peakMm / hand.wristToHand.value) * DEG;
  const beginsMs = Math.max(10, hand.pressBegins.value + hand.pressBeginsSpread.value * random.normal());
  const shift = [
    hand.pressSpread.value * random.normal(),
    hand.pressMean.value + hand.pressSpread.value * random.normal(),
  ] as const;

  const axis = () => {
    let phase = random.between(0, 2 * Math.PI);
    let drift = hand.drift.value * random.normal();
    const keeps = Math.exp(-stepMs / DRIFT_MS);
    return posesMs.map(() => {
      // The frequency wanders by a tenth, so that no tremor is an exact sine.
      phase += 2 * Math.PI * hand.tremorHz.value * (1 + 0.1 * random.normal()) * (stepMs / 1000);
      drift = keeps * drift + Math.sqrt(1 - keeps * keeps) * hand.drift.value * random.normal();
      return drift + peakDeg * Math.sin(phase) + hand.tracking.value * random.normal();
    });
  };
  const still = [axis(), axis()] as const;

  return {
    posesMs,
    pressMs,
    releaseMs,
    offsetAt(ms) {
      const pose = Math.max(0, Math.min(posesMs.length - 1, Math.floor((ms - startMs) / stepMs + 1e-9)));
      const share = Math.min(1, Math.max(0, (ms - (pressMs - beginsMs)) / beginsMs));
      const pressed = share * share * (3 - 2 * share);
      return [still[0][pose]! + pressed * shift[0], still[1][pose]! + pressed * shift[1]];
    },
  };
}
