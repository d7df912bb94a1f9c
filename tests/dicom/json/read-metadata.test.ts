import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { type FileHeader, readFileHeader } from '../../../src/dicom/file-header.ts';
import { readMetadata } from '../../../src/dicom/json/read-metadata.ts';
import { ctDataSet, without } from '../make-ct.ts';
import { type DataSet, makeFile } from '../make-dicom.ts';
import { toJson } from './make-json.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const readOne = (json: Record<string, unknown>) => readMetadata(bytes([json]))[0]!.header;
const header = (dataSet: DataSet) => readOne(toJson(dataSet)) as FileHeader;
const codeOf = (json: Record<string, unknown>) => (readOne(json) as { code?: string }).code;
const changed = (tag: string, element: unknown) => ({ ...toJson(ctDataSet(14.5)), [tag]: element });

describe('the same header as from the file', () => {
  const frame = (z: number): DataSet => ({
    '0020,9111': ['SQ', [{ '0020,9157': ['US', [1]], '0020,9156': ['US', [3]] }]],
    '0020,9113': ['SQ', [{ '0020,0032': ['DS', `-10.5\\20.25\\${z}`] }]],
  });
  const enhanced: DataSet = {
    ...without(ctDataSet(0), '0020,0032', '0020,0037', '0028,0030', '0018,0050'),
    '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.2.1'],
    '0028,0008': ['IS', '2'],
    '7fe0,0010': ['OW', new Uint8Array(120)],
    '5200,9229': [
      'SQ',
      [
        {
          '0020,9116': ['SQ', [{ '0020,0037': ['DS', '1\\0\\0\\0\\1\\0'] }]],
          '0028,9110': ['SQ', [{ '0028,0030': ['DS', '2.5\\0.75'], '0018,0050': ['DS', '3.5'] }]],
          '0028,9145': ['SQ', [{ '0028,1052': ['DS', '-1000'], '0028,1053': ['DS', '2'] }]],
        },
      ],
    ],
    '5200,9230': ['SQ', [frame(7.25), frame(0)]],
  };
  const cases: [string, DataSet][] = [
    ['a slice', ctDataSet(14.5)],
    ['padding written as US', ctDataSet(1, { '0028,0120': ['US', [63536]] })],
    ['name and description in Latin-1', ctDataSet(1, { '0008,103e': ['LO', 'Thorax'] })],
    ['no patient ID', without(ctDataSet(1), '0010,0020')],
    [
      'a modality LUT of 16-bit words',
      ctDataSet(1, {
        '0028,3000': [
          'SQ',
          [
            {
              '0028,3002': ['US', [3, 1, 16]],
              '0028,3004': ['LO', 'HU'],
              '0028,3006': ['OW', Uint8Array.of(1, 0, 2, 1, 3, 2)],
            },
          ],
        ],
      }),
    ],
    ['an enhanced object', enhanced],
  ];
  test.each(cases)('%s', (_, dataSet) => {
    const fromFile = readFileHeader(makeFile(dataSet));
    expect(header(dataSet)).toEqual({
      ...fromFile,
      // Free text is told apart by a hash of its bytes, which a file pads; inside one series that does not matter.
      slices: fromFile.slices.map((slice) => ({ ...slice, distinctions: expect.anything() })),
      transferSyntaxUid: '',
      frameRanges: fromFile.slices.map(() => []),
      pixelHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('JSON is UTF-8 whatever character set the file was in', () => {
    const json = {
      ...changed('0008103E', { vr: 'LO', Value: ['Schädel'] }),
      '00080005': { vr: 'CS', Value: ['ISO_IR 100'] },
    };
    expect((readOne(json) as FileHeader).description).toBe('Schädel');
  });

  test('padding written as SS', () => {
    const json = changed('00280120', { vr: 'SS', Value: [-2000] });
    expect((readOne(json) as FileHeader).slices[0]!.padding).toEqual([-2000, -2000]);
  });

  test('numbers as strings, as newer editions allow', () => {
    const json = changed('00200032', { vr: 'DS', Value: ['-10.5', ' 20.25 ', '14.5'] });
    expect((readOne(json) as FileHeader).slices[0]!.positionMm).toEqual([-10.5, 20.25, 14.5]);
  });

  test('holds no patient identifier', () => {
    expect(JSON.stringify(header(ctDataSet(1)))).not.toMatch(/Secret|4711/);
  });
});

describe('what is not complete is not believed: the file has to be read', () => {
  const json = toJson(ctDataSet(14.5));
  const omitting = (tag: string) => Object.fromEntries(Object.entries(json).filter(([key]) => key !== tag));
  test.each([
    ['no modality', omitting('00080060')],
    ['no rows', omitting('00280010')],
    ['no rescale', omitting('00281053')],
    ['no position', omitting('00200032')],
    ['no spacing', omitting('00280030')],
    ['a position that is no number', changed('00200032', { vr: 'DS', Value: [1, 'NaN', 2] })],
    ['a position that overflows', changed('00200032', { vr: 'DS', Value: [1, '1e999', 2] })],
    ['null in the middle', changed('00200032', { vr: 'DS', Value: [1, null, 2] })],
    ['half a pixel of rows', changed('00280010', { vr: 'US', Value: [6.5] })],
    ['rows elsewhere', changed('00280010', { vr: 'US', BulkDataURI: 'http://x' })],
    ['a value that is no list', changed('00280010', { vr: 'US', Value: 6 })],
    ['an element that is no object', changed('00280010', 6)],
    ['binary that is none', changed('00280010', { vr: 'US', InlineBinary: '%%%' })],
    [
      'colour',
      { ...changed('00280002', { vr: 'US', Value: [3] }), '00280004': { vr: 'CS', Value: ['RGB'] } },
    ],
    ['frames without their groups', changed('00280008', { vr: 'IS', Value: [2] })],
    ['a modality LUT elsewhere', changed('00283000', { vr: 'SQ', BulkDataURI: 'http://x' })],
  ])('%s', (_, incomplete) => {
    const code = codeOf(incomplete);
    expect(code).toMatch(/^dicom\/(?!not-ct|no-image)/);
  });

  test('another modality is refused by name', () => {
    expect(readOne(changed('00080060', { vr: 'CS', Value: ['MR'] }))).toMatchObject({
      code: 'dicom/not-ct',
      context: { modality: 'MR' },
    });
  });
});

describe('hostile answers', () => {
  test.each([
    ['HTML', '<!doctype html>'],
    ['a number', '7'],
    ['a list of numbers', '[7]'],
    ['cut JSON', '[{"00080018":'],
    ['deep nesting', '['.repeat(100_000)],
  ])('%s is no answer', (_, text) => {
    expect(() => readMetadata(new TextEncoder().encode(text))).toThrow(
      expect.objectContaining({ code: 'dicom/not-json' }),
    );
  });

  test('no bytes, and an empty list, are no instances', () => {
    expect(readMetadata(new Uint8Array())).toEqual([]);
    expect(readMetadata(bytes([]))).toEqual([]);
  });

  test('too many instances', () => {
    expect(() => readMetadata(bytes(new Array(20_001).fill({})))).toThrow(/20001 images/);
  });

  const seed = 'dicom-json-1';
  test(`2000 mutated answers give headers or sentences (seed ${seed})`, () => {
    const random = createRandom(seed);
    const source = JSON.stringify([toJson(ctDataSet(14.5))]);
    const junk = ['{', '}', '[', ']', 'null', '1e999', '-1', '"x"', '\\', '0', '"', ',', '{"vr":"US"}'];
    for (let i = 0; i < 2000; i++) {
      const at = Math.floor(random.between(0, source.length));
      const gone = Math.floor(random.between(0, 12));
      const put = junk[Math.floor(random.between(0, junk.length))]!;
      const mutated = source.slice(0, at) + put + source.slice(at + gone);
      try {
        readMetadata(new TextEncoder().encode(mutated));
      } catch (error) {
        if (!(error instanceof UserError)) throw new Error(mutated, { cause: error });
      }
    }
  });
});
