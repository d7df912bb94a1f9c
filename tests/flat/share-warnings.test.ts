import { expect, test } from 'vitest';
import { namesPatient } from '../../src/flat/export/names-patient.ts';
import { shareWarnings } from '../../src/flat/export/share-warnings.ts';
import type { ReviewedAttribute } from '../../src/sources/share-series.ts';

const review = { attributes: [], files: 4, refused: [] };

test('warnings say how many images they are about; a face is named as what it is', () => {
  const concerns = new Map([
    ['burned-in-unstated', 3],
    ['burned-in-likely', 1],
  ] as const);
  const warnings = shareWarnings({ ...review, concerns }, true);
  expect(warnings.map(({ id }) => id)).toEqual(['burned-in-likely', 'face', 'burned-in-unstated']);
  expect(warnings[0]!.message).toContain('1 of 4 images');
  expect(warnings[1]!.message).toContain('A face can be recognised from the 3D picture');
  expect(shareWarnings({ ...review, concerns: new Map() }, false)).toEqual([]);
});

test('typed words that name the patient are found, whatever their case; others are not', () => {
  const attribute = (tag: string, before: string): ReviewedAttribute => ({
    tag,
    before,
    path: tag,
    name: '',
    after: '',
    outcome: 'emptied',
    why: '',
    times: 1,
    files: 1,
    varies: false,
  });
  const attributes = [
    attribute('00100010', 'Müller-Zweistein^Ann'),
    attribute('00100020', 'QX-774411'),
    attribute('00080080', 'Klinik Sonnenhang'),
  ];
  expect(namesPatient('MÜLLER has coughed, see 774411', attributes)).toEqual(['müller', '774411']);
  expect(namesPatient('A 58-year-old at the Klinik Sonnenhang', attributes)).toEqual([]);
});
