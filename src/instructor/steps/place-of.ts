import type { Lps } from '../../imaging/spaces.ts';
import type { DraftStep } from '../../teaching/authoring/draft.ts';
import type { DraftFinding } from '../../teaching/authoring/draft-finding.ts';
import { factsOf } from '../findings/finding-words.ts';

/** Where a view lies: its own place, or the middle of the finding that it follows. */
export function placeOf({ at }: DraftStep, findings: readonly DraftFinding[]): Lps | undefined {
  if (!('$from' in at)) return at;
  const followed = findings.find(({ id }) => at.$from.startsWith(`${id}.`));
  return followed && factsOf(followed)?.outline.centre;
}
