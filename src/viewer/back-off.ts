import type { Clock } from '../base/clock.ts';

/** Keeps something that fails again and again from being tried all the time. */
export interface BackOff {
  /** Whether it may be tried now. */
  ready(): boolean;
  /** Milliseconds until it may be tried again. */
  readyInMs(): number;
  /** It failed: the wait until the next try is twice the one before. */
  failed(): void;
  passed(): void;
}

export interface BackOffTimes {
  readonly firstMs: number;
  readonly longestMs: number;
}
const usual: BackOffTimes = { firstMs: 2000, longestMs: 60_000 };

export function createBackOff(clock: Clock, { firstMs, longestMs }: BackOffTimes = usual): BackOff {
  let waitMs = firstMs;
  let notBefore = Number.NEGATIVE_INFINITY;
  return {
    ready: () => clock.now() >= notBefore,
    readyInMs: () => Math.max(0, notBefore - clock.now()),
    failed() {
      notBefore = clock.now() + waitMs;
      waitMs = Math.min(longestMs, 2 * waitMs);
    },
    passed() {
      waitMs = firstMs;
      notBefore = Number.NEGATIVE_INFINITY;
    },
  };
}
