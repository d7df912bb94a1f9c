import { spacingMm, type Volume } from '../../imaging/volume.ts';
import { volumeFingerprint } from '../../imaging/volume-fingerprint.ts';
import { caseSystems, type CaseSystem } from '../../teaching/case-draft.ts';
import type { Draft, DraftScan } from '../../teaching/authoring/draft.ts';
import { draftOfCaseFile } from '../../teaching/authoring/draft-of-case-file.ts';
import { loadCase } from '../../teaching/authoring/load-case.ts';
import { newDraft } from '../../teaching/authoring/new-draft.ts';
import { readAuthored } from '../../teaching/package/case-package.ts';
import { fetchCase, fetchCaseKey } from '../fetch-case.ts';
import type { Reading } from '../reading.ts';

/** The scan that a draft is written over, as the draft knows it again. */
export function draftScan(volume: Volume, bundledId: string | undefined): DraftScan {
  const spacing = spacingMm(volume);
  const mm = spacing.map((side) => String(Math.round(side * 100) / 100)).join(' × ');
  return {
    fingerprint: volumeFingerprint(volume),
    words: `${volume.dims.join(' × ')} voxels of ${mm} mm`,
    voxelDiagonalMm: Math.hypot(...spacing),
    ...(bundledId !== undefined && { bundledId }),
  };
}

/** A draft over what is being read: a copy of the case that came with it, or a new one. */
export async function draftOfReading(
  { caseId, scan, study, hanging }: Reading,
  newId: () => string,
): Promise<Draft> {
  const known = draftScan(scan.volume, caseId);
  if (caseId !== undefined) {
    const openCase = await fetchCase(caseId);
    return copyOf(loadCase(openCase, await fetchCaseKey(openCase), known, newId()), newId);
  }
  const { packed } = study;
  if (packed?.authored)
    return draftOfCaseFile(readAuthored(packed.openCase, packed.authored), known, newId());
  if (packed) return loadCase(packed.openCase, packed.key, known, newId());
  return newDraft(known, newId, systemOf(hanging?.region.name));
}

/** A bundled case stays what it is: its copy has an address of its own. */
function copyOf(draft: Draft, newId: () => string): Draft {
  return { ...draft, caseId: `case-${newId().slice(0, 8)}`, revision: 1, revisions: [], reviewers: [] };
}

function systemOf(region: string | undefined): CaseSystem | undefined {
  const name = region?.toLowerCase() ?? '';
  return (Object.keys(caseSystems) as CaseSystem[]).find((system) => name.includes(system));
}
