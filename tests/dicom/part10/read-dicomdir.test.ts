import { describe, expect, test } from 'vitest';
import { readDicomdir } from '../../../src/dicom/part10/read-dicomdir.ts';
import { ctFile } from '../make-ct.ts';
import { dicomdirFile } from '../make-dicomdir.ts';

const images = ['DICOM\\CT\\IM000001', 'DICOM\\CT\\IM000002', 'DICOM\\CT\\IM000003'];

describe('the index of a disc', () => {
  test('lists its images by path, and neither folders of the hierarchy nor reports', () => {
    expect(readDicomdir(dicomdirFile(images))).toEqual([
      'DICOM/CT/IM000001',
      'DICOM/CT/IM000002',
      'DICOM/CT/IM000003',
    ]);
  });

  test('an image is none', () => {
    expect(readDicomdir(ctFile(14.5))).toBeUndefined();
    expect(readDicomdir(new Uint8Array(3))).toBeUndefined();
  });

  test('paths that are missing, empty or odd are labels at most', () => {
    expect(readDicomdir(dicomdirFile(['', '\\', '..\\..\\etc\\passwd']))).toEqual(['../../etc/passwd']);
  });

  test('cut at every byte it is still known for what it is, or for no index', () => {
    const whole = dicomdirFile(images);
    for (let cut = 0; cut < whole.length; cut++) {
      const listed = readDicomdir(whole.slice(0, cut));
      if (listed !== undefined) expect(listed, `${cut} bytes`).toEqual([]);
    }
  });
});
