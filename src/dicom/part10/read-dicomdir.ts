import { UserError } from '../../base/user-error.ts';
import { hasPreamble, metaStart } from './has-preamble.ts';
import { Part10Elements } from './part10-elements.ts';
import { openPart10 } from './open-part10.ts';
import { parseMetaHeader } from './parse-data-set.ts';
import { tags } from '../tags.ts';

/** Media Storage Directory Storage (PS3.10 annex A). */
const directoryClass = '1.2.840.10008.1.3.10';

/** Directory records of images; others list reports, presentation states and folders of the hierarchy. */
const imageRecord = 'IMAGE';

/**
 * The images that a disc's index (DICOMDIR, PS3.3 annex F) lists, as paths from the folder that it lies in, with
 * `/` between folders; undefined when the file is no such index. An index that is damaged lists nothing.
 *
 * Paths are labels to compare with: they come from the file and may hold anything.
 */
export function readDicomdir(file: Uint8Array): string[] | undefined {
  if (!isDicomdir(file)) return undefined;
  try {
    return openPart10(file)
      .elements.items(tags.directoryRecordSequence)
      .filter((record) => record.text(tags.directoryRecordType) === imageRecord)
      .map((record) => record.texts(tags.referencedFileId).filter(Boolean).join('/'))
      .filter((path) => path !== '');
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** By the meta information alone, which is short: every opened file passes here. */
function isDicomdir(file: Uint8Array): boolean {
  if (!hasPreamble(file)) return false;
  try {
    const { elements } = parseMetaHeader(file, metaStart);
    const meta = new Part10Elements(elements, { bytes: file, bigEndian: false });
    return meta.text(tags.mediaStorageSopClassUid) === directoryClass;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
