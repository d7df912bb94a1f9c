import { expect, test } from 'vitest';
import { deidentifyFile } from '../../src/dicom/deidentify/deidentify-file.ts';
import { identifiedCt } from '../dicom/deidentify/identified-ct.ts';
import { strictOptions } from '../dicom/deidentify/strict-options.ts';
import { foundInBytes } from '../support/found-in-bytes.ts';

const secret = Uint8Array.from({ length: 32 }, (_, i) => i + 11);

// Once, names in the file header were looked for at their place in the inflated bytes, where other things lie.
test.each(['explicit-le', 'deflated'] as const)(
  'a label that repeats the station named in the file header is emptied: %s',
  (encoding) => {
    const file = identifiedCt(1, encoding, {
      '0008,0054': ['AE', 'OTHER'],
      '0018,1160': ['SH', 'SONNE BODY'],
    });
    const { bytes } = deidentifyFile(file, strictOptions, secret);
    expect(foundInBytes(bytes, ['SONNE BODY'])).toEqual([]);
  },
);
