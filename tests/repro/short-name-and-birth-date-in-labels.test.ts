import { expect, test } from 'vitest';
import { deidentifyFile } from '../../src/dicom/deidentify/deidentify-file.ts';
import { openPart10 } from '../../src/dicom/part10/open-part10.ts';
import { identifiedCt } from '../dicom/deidentify/identified-ct.ts';
import { strictOptions } from '../dicom/deidentify/strict-options.ts';

const secret = Uint8Array.from({ length: 32 }, (_, i) => i * 3);

// Once, words of four letters and more were looked for, and days nowhere.
test('labels that hold a name of three letters or a day of the patient are emptied, others stay', () => {
  const { bytes } = deidentifyFile(
    identifiedCt(1, 'explicit-le', {
      '0010,0010': ['PN', 'Lee^Bo'],
      '0010,0030': ['DA', '19620407'],
      '0008,0020': ['DA', '20230811'],
      '0008,002a': ['DT', '20230812093011.5'],
      '0018,0022': ['CS', 'HELIX LEE'],
      '0018,1160': ['SH', 'SLEEVE'],
      '0018,1210': ['SH', 'B40 19620407'],
      '0018,1020': ['LO', ['VA48', 'of 20230811', 'of 20230812'].join('\\')],
    }),
    strictOptions,
    secret,
  );
  const copy = openPart10(bytes);
  const textOf = (tag: string) => {
    const { dataOffset, length } = copy.raw[tag]!;
    return new TextDecoder().decode(bytes.subarray(dataOffset, dataOffset + length)).trim();
  };
  expect(textOf('x00180022')).toBe('');
  expect(textOf('x00181160')).toBe('SLEEVE');
  expect(textOf('x00181210')).toBe('');
  expect(textOf('x00181020')).toBe('VA48\\\\');
});
