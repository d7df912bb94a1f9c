import type { Pace } from '../teaching/attempt/pace.ts';
import type { Condition } from '../teaching/condition.ts';

/** Counts frame times of one sitting at a display. Fixed size: nothing is allocated per frame. */
export interface PaceLog {
  /** Takes the time since the frame before, ms; three seconds or more are a pause and no frame. */
  frame(deltaMs: number): void;
  /**
   * What was counted so far; undefined while that is too little to mean anything. Where the device does not say
   * its rate (Hz), it is the nearest common rate to the time that the quickest fifth of the frames took.
   */
  pace(refreshHz: number | undefined): Pace | undefined;
  /** Begins anew. */
  clear(): void;
}

const BINS = 100;
const PAUSE_MS = 3000;
/** Fewer frames say nothing of a sitting: a second of a headset. */
const FEWEST_FRAMES = 72;
/** Rates that displays of headsets and phones have. */
const COMMON_HZ = [30, 60, 72, 80, 90, 120, 144];

export function createPaceLog(condition: Condition): PaceLog {
  const bins = new Uint32Array(BINS);
  let frames = 0;
  let pauses = 0;
  let longestMs = 0;
  /** Time of the frames that the last bin counts. */
  let beyondMs = 0;

  return {
    frame(deltaMs) {
      if (!(deltaMs >= 0)) return;
      if (deltaMs >= PAUSE_MS) {
        pauses++;
        return;
      }
      const bin = Math.min(BINS - 1, Math.floor(deltaMs));
      bins[bin]!++;
      frames++;
      if (bin === BINS - 1) beyondMs += deltaMs;
      if (deltaMs > longestMs) longestMs = deltaMs;
    },
    pace(refreshHz) {
      if (frames < FEWEST_FRAMES) return undefined;
      const hz = refreshHz ?? nearestRate(quickFrameMs(bins, frames));
      return {
        condition,
        refreshHz: hz,
        refreshFrom: refreshHz === undefined ? 'frames' : 'device',
        frames,
        dropped: droppedAt(1000 / hz, bins, beyondMs),
        pauses,
        longestMs: Math.round(longestMs * 10) / 10,
        histogram: trimmed(bins),
      };
    },
    clear() {
      bins.fill(0);
      frames = 0;
      pauses = 0;
      longestMs = 0;
      beyondMs = 0;
    },
  };
}

/** Refreshes without a new frame: a frame that took n periods let n − 1 of them pass. */
function droppedAt(periodMs: number, bins: Uint32Array, beyondMs: number): number {
  let dropped = 0;
  for (let ms = 0; ms < BINS - 1; ms++)
    dropped += bins[ms]! * Math.max(0, Math.round((ms + 0.5) / periodMs) - 1);
  return dropped + Math.max(0, Math.round(beyondMs / periodMs) - bins[BINS - 1]!);
}

function quickFrameMs(bins: Uint32Array, frames: number): number {
  let seen = 0;
  const ms = bins.findIndex((count) => {
    seen += count;
    return seen >= frames / 5;
  });
  return ms + 0.5;
}

function nearestRate(frameMs: number): number {
  const off = (hz: number) => Math.abs(Math.log((hz * frameMs) / 1000));
  return COMMON_HZ.reduce((best, hz) => (off(hz) < off(best) ? hz : best));
}

function trimmed(bins: Uint32Array): number[] {
  const last = bins.findLastIndex((count) => count > 0);
  return Array.from(bins.subarray(0, last + 1));
}
