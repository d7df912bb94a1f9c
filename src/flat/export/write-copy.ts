import type { Running } from '../../base/progress.ts';
import type { SharedCopy, ShareRequest } from '../../sources/share-series.ts';
import { type CaseDraft, caseFromDraft } from '../../teaching/case-draft.ts';
import { type PackageFile, writePackage } from '../../teaching/package/case-package.ts';
import type { ShareServices } from './share-services.ts';

/** What can be made of a scan. */
export type ShareKind = 'copy' | 'case';

/** A copy to be written and the name of its file, which says nothing of the patient. */
export interface PlannedCopy {
  readonly name: string;
  readonly write: (running: Running) => Promise<SharedCopy>;
}

/** Plans a ZIP of DICOM files, or of a case with them; `id` names the case. */
export function planCopy(
  kind: ShareKind,
  request: ShareRequest,
  draft: CaseDraft,
  id: string,
  { copy }: Pick<ShareServices, 'copy'>,
): PlannedCopy {
  if (kind === 'copy')
    return { name: 'deidentified-ct.zip', write: (running) => copy(request, 'series-1', running) };
  return {
    name: `${id}.zip`,
    async write(running) {
      const texts = writePackage(caseFromDraft(draft, id));
      return copy(request, 'series', running, (zip) => {
        for (const { name, bytes } of texts) zip.add(name, bytes);
      });
    },
  };
}

/** A case whose texts are written already. */
export interface PreparedCase {
  /** Names the file. */
  readonly id: string;
  readonly files: () => readonly PackageFile[];
  /** All that its author wrote: looked through for what the header says of the patient. */
  readonly texts: string;
}

/** Plans a ZIP of a written case with its de-identified images. */
export function planPrepared(
  { id, files }: PreparedCase,
  request: ShareRequest,
  { copy }: Pick<ShareServices, 'copy'>,
): PlannedCopy {
  return {
    name: `${id}.zip`,
    write: (running) =>
      copy(request, 'series', running, (zip) => {
        for (const { name, bytes } of files()) zip.add(name, bytes);
      }),
  };
}
