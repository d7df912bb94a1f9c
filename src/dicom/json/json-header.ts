import { contentHash } from '../content-hash.ts';
import { type FileHeader, headerFromElements } from '../file-header.ts';
import { tags } from '../tags.ts';
import { incomplete, type JsonDataSet, JsonElements } from './json-elements.ts';

/**
 * The header of an image that an archive describes. Throws `UserError`; other than for an object that is no CT
 * image, the file itself may say more.
 *
 * Archives leave attributes out without a word, so only what is complete is believed: every image is grey, in HU
 * and in a known place. All else is read from its file.
 */
export function readJsonHeader(dataSet: JsonDataSet): FileHeader {
  const elements = new JsonElements(dataSet);
  if (!elements.has(tags.modality)) throw incomplete();
  const header = headerFromElements(elements, {
    present: elements.has(tags.rows),
    codec: undefined,
    locate: (_, frames) => ({
      transferSyntaxUid: '',
      bigEndian: false,
      swappedBytePairs: false,
      deflatedFrom: undefined,
      frameRanges: Array.from({ length: frames }, () => []),
      pixelHash: contentHash(new TextEncoder().encode(elements.text(tags.sopInstanceUid) ?? '')),
      diagnostics: [],
    }),
  });
  const plain =
    (header.slices.length === 1 || elements.has(tags.perFrameFunctionalGroupsSequence)) &&
    header.format.photometric !== 'colour' &&
    header.slices.every(
      ({ positionMm, orientation, spacingMm, modalityMap }) =>
        positionMm && orientation && spacingMm && modalityMap.unit === 'HU',
    );
  if (!plain) throw incomplete();
  return header;
}
