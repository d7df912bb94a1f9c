/** What is granted to one learner, for example for dyslexia. */
export interface Accommodation {
  /** Share of every limit that is added: 0.25 gives a quarter more. */
  readonly extraTime: number;
}

/** A limit with the learner's extra time, ms; undefined where there is no limit. */
export function timeAllowedMs(
  timeLimitS: number | undefined,
  { extraTime }: Accommodation = { extraTime: 0 },
): number | undefined {
  return timeLimitS === undefined ? undefined : Math.round(timeLimitS * 1000 * (1 + Math.max(0, extraTime)));
}

/** Time left of what began at `since`, ms, not below 0; undefined without a limit. Times since the Unix epoch. */
export function timeLeftMs(allowedMs: number | undefined, since: number, now: number): number | undefined {
  return allowedMs === undefined ? undefined : Math.max(0, since + allowedMs - now);
}

/** The tighter of two remaining times: the question's and the whole case's. */
export function lessTimeMs(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
