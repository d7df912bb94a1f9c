/** Why a finding was missed (after Kundel, Nodine and Carmody, Invest Radiol 1978;13:175-181). */
export type MissedBy = 'search' | 'recognition' | 'decision';

/** Shown for less than this, a finding was passed over, ms. */
const recognisedFromMs = 1000;

/** What kind of error a miss was, by how long the finding was on the screen before the answer, ms. */
export function missedBy(displayedMs: number): MissedBy {
  if (displayedMs <= 0) return 'search';
  return displayedMs < recognisedFromMs ? 'recognition' : 'decision';
}

/** The same for the student, with how it is known. */
export function missedSentence(displayedMs: number): string {
  const seconds = `${(displayedMs / 1000).toFixed(1)} s`;
  const advice = {
    search: 'It was never on your screen before you answered: look through every part.',
    recognition: `It was on your screen for ${seconds} only: scroll more slowly there.`,
    decision: `It was on your screen for ${seconds}: you may have seen it and taken it for something else.`,
  }[missedBy(displayedMs)];
  return `${advice} This is what the screen showed, not where you looked.`;
}
