import type { FetchCounts } from './count-fetches.ts';

/** The fetches of several frames together. */
export function addCounts(counts: readonly FetchCounts[]): FetchCounts {
  const sum = (key: keyof FetchCounts) => counts.reduce((total, each) => total + each[key], 0);
  return {
    rays: sum('rays'),
    marched: sum('marched'),
    samples: sum('samples'),
    gradientFetches: sum('gradientFetches'),
    helperFetches: sum('helperFetches'),
    tableFetches: sum('tableFetches'),
  };
}
