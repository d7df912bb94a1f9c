import type { Clock } from '../../base/clock.ts';

/** Says when someone has been in the headset for long enough to be asked for a break. */
export interface BreakClock {
  /** Call now and then; `worn` is whether the headset shows the room. True from when a break is due until it is answered. */
  due(worn: boolean): boolean;
  /** The person wants to go on: asks again after another spell. */
  goOn(): void;
  /** Whole minutes of the present spell. */
  minutes(): number;
}

/** Eyes and balance want a rest after about this long (shared design facts, section 1: comfort). */
export const SPELL_MS = 20 * 60_000;
/** With the headset off for this long, someone has had a break. */
export const REST_MS = 3 * 60_000;

export function createBreakClock(clock: Clock): BreakClock {
  let wornMs = 0;
  let answeredAtMs = 0;
  let seenAt: number | undefined;
  let leftAt = clock.now();
  return {
    due(worn) {
      const now = clock.now();
      if (!worn) {
        if (seenAt !== undefined) leftAt = now;
        seenAt = undefined;
        return false;
      }
      if (seenAt === undefined) {
        if (now - leftAt >= REST_MS) {
          wornMs = 0;
          answeredAtMs = 0;
        }
      } else wornMs += now - seenAt;
      seenAt = now;
      return wornMs - answeredAtMs >= SPELL_MS;
    },
    goOn() {
      answeredAtMs = wornMs;
    },
    minutes: () => Math.floor(wornMs / 60_000),
  };
}
