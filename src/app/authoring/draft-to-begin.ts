import { volumeFingerprint } from '../../imaging/volume-fingerprint.ts';
import { contentHash } from '../../teaching/authoring/approval.ts';
import type { Draft } from '../../teaching/authoring/draft.ts';
import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';
import type { Reading } from '../reading.ts';
import { draftOfReading } from './draft-of-reading.ts';

/** The drafts that were written over a scan, in the order in which they were kept. */
export function draftsOver(
  { scan }: Pick<Reading, 'scan'>,
  kept: readonly KeptDraft[],
): readonly KeptDraft[] {
  const fingerprint = volumeFingerprint(scan.volume);
  return kept.filter(({ document }) => document.scan?.fingerprint === fingerprint);
}

/** The case that came with the scan, or an empty one. A draft that says the same is gone on with: it has its undo. */
export async function draftToBegin(reading: Reading, over: readonly KeptDraft[]): Promise<KeptDraft | Draft> {
  const came = await draftOfReading(reading, () => crypto.randomUUID());
  if (!reading.study.packed || reading.caseId !== undefined) return came;
  const content = contentHash(came);
  return over.find(({ document }) => contentHash(document) === content) ?? came;
}
