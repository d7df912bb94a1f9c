/** Why a finding was missed (after Kundel, Nodine and Carmody, Invest Radiol 1978;13:175-181). */
export type MissedBy = 'search' | 'recognition' | 'decision';

/** Something that was to be found and was not, with how long the screen showed it before the answer, ms. */
export interface ShownMiss {
  /** As a sentence begins: "the larger nodule"; "it" where there is no other. */
  readonly name: string;
  readonly displayedMs: number;
}

/** Shown for less than this, a finding was passed over, ms. */
const recognisedFromMs = 1000;

/** What kind of error a miss was, by how long the finding was on the screen before the answer, ms. */
export function missedBy(displayedMs: number): MissedBy {
  if (displayedMs <= 0) return 'search';
  return displayedMs < recognisedFromMs ? 'recognition' : 'decision';
}

/** The same for the student, with how it is known; empty where nothing was missed. */
export function missedText(misses: readonly ShownMiss[]): string {
  if (misses.length === 0) return '';
  const sentences = misses.map(({ name, displayedMs }) => {
    const said = `${name.slice(0, 1).toUpperCase()}${name.slice(1)} was on`;
    return {
      search: `${said} none of the slices that your screen showed: scroll through every part.`,
      recognition: `${said} your screen for less than a second: scroll more slowly there.`,
      decision: `${said} your screen for ${Math.round(displayedMs / 1000)} s: you may have seen it and taken it for something else.`,
    }[missedBy(displayedMs)];
  });
  return `${sentences.join(' ')} This is what the screen showed, not where you looked.`;
}
