import { openPart10 } from '../../../src/dicom/part10/open-part10.ts';
import type { RawElements } from '../../../src/dicom/part10/parse-data-set.ts';

/** Attributes that name people, places, numbers and days, written down apart from the profile's table. */
const identifying = new Set(
  `00080020 00080021 00080022 00080023 00080012 0008002a 00080050 00080080 00080081 00080090 00081010 00081030
   0008103e 00081040 00081048 00081050 00081060 00081070 00100010 00100020 00100030 00101000 00101001 00101040
   00102154 001021b0 00104000 00181000 00181030 00181078 00200010 00204000 00321032 00321060 00400244 00400254
   00401001 00402016 00402017`.split(/\s+/),
);
const leastLetters = 4;
/** Two development files name their patient after what is odd about their picture, which has to be said. */
const pictureTerms = new Set(['localizer', 'monochrome1']);
/** One word of these (LUNG) may also say how an image was made. */
const descriptions = new Set(['00081030', '0008103e', '00181030', '00400254', '00321060']);
/** Private classes say which program wrote an object, not whose it is. */
const noInstance = new Set(['00080016', '00081150', '00020012']);

/** Texts by which a file could be recognised, at any depth: what identifies somebody, and every UID of an object. */
export function identifiersIn(file: Uint8Array): string[] {
  const { raw, bytes } = openPart10(file);
  const found = new Set<string>();
  const visit = (elements: RawElements) => {
    for (const [key, element] of Object.entries(elements)) {
      for (const item of element.items ?? []) visit(item.dataSet?.elements ?? {});
      const tag = key.slice(1);
      if (element.items || element.length > 1024) continue;
      const value = new TextDecoder('latin1').decode(
        bytes.subarray(element.dataOffset, element.dataOffset + element.length),
      );
      const texts = value.split('\\').map((text) => text.replace(/[ \0]+$/, '').trim());
      for (const text of texts) {
        const isUid = /^[\d.]{16,64}$/.test(text) && text.split('.').length > 4 && !noInstance.has(tag);
        // Few digits occur by chance in new UIDs.
        const chance = /^\d{1,7}$/.test(text) || (descriptions.has(tag) && /^\w{1,11}$/.test(text));
        const identifies =
          identifying.has(tag) && text.length >= leastLetters && !chance && !pictureTerms.has(text);
        if (isUid ? !text.startsWith('1.2.840.10008.') : identifies) found.add(text);
      }
    }
  };
  visit(raw);
  return [...found];
}
