import type { Clock } from '../base/clock.ts';

/** Keeps something that fails again and again from being tried all the time. */
export interface BackOff {
  /** Whether it may be tried now. */
  ready(): boolean;
  /** It failed: the wait until the next try is twice the one before. */
  failed(): void;
  passed(): void;
}

const firstMs = 2000;
const longestMs = 60_000;

export function createBackOff(clock: Clock): BackOff {
  let waitMs = firstMs;
  let notBefore = Number.NEGATIVE_INFINITY;
  return {
    ready: () => clock.now() >= notBefore,
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
