import { volumeFingerprint } from '../../imaging/volume-fingerprint.ts';
import { contentHash } from '../../teaching/authoring/approval.ts';
import type { Draft } from '../../teaching/authoring/draft.ts';
import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';
import type { Reading } from '../reading.ts';
import { draftOfReading } from './draft-of-reading.ts';

/**
 * The newest draft over the scan, or a new one. A case that came with the scan is gone on with as it came, unless a
 * draft says the same: that one has its undo.
 */
export async function draftToGoOnWith(
  reading: Reading,
  kept: readonly KeptDraft[],
): Promise<KeptDraft | Draft> {
  const fingerprint = volumeFingerprint(reading.scan.volume);
  const over = kept.filter(({ document }) => document.scan?.fingerprint === fingerprint);
  const fresh = () => draftOfReading(reading, () => crypto.randomUUID());
  if (reading.caseId !== undefined || !reading.study.packed) return over[0] ?? fresh();
  const came = await fresh();
  const content = contentHash(came);
  return over.find(({ document }) => contentHash(document) === content) ?? came;
}
