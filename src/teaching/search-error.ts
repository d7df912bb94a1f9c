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
  const by = (kind: MissedBy) => misses.filter(({ displayedMs }) => missedBy(displayedMs) === kind);
  const sentences = [
    sentence(by('search'), 'on none of the slices that your screen showed: scroll through every part.'),
    sentence(by('recognition'), 'on your screen for less than a second: scroll more slowly there.'),
    ...by('decision').map((miss) =>
      sentence(
        [miss],
        `on your screen for ${Math.round(miss.displayedMs / 1000)} s: you may have seen it and taken it for something else.`,
      ),
    ),
  ];
  return `${sentences.filter((said) => said !== '').join(' ')} This is what the screen showed, not where you looked.`;
}

/** One sentence for all that were missed alike; empty for none. */
function sentence(misses: readonly ShownMiss[], was: string): string {
  if (misses.length === 0) return '';
  const names = misses.map(({ name }) => name).join('; ');
  return `${names.slice(0, 1).toUpperCase()}${names.slice(1)} ${misses.length === 1 ? 'was' : 'were'} ${was}`;
}
