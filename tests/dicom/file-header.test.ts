import { expect, test } from 'vitest';
import { readFileHeader } from '../../src/dicom/file-header.ts';
import { ctDataSet, ctFile, without } from './make-ct.ts';
import { encapsulate, makeFile, writeDataSet } from './make-dicom.ts';

const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'read';
};

test('geometry keeps rows and columns apart', () => {
  const header = readFileHeader(ctFile(14.5));
  const [slice] = header.slices;
  expect(header.format).toMatchObject({ rows: 6, columns: 5, bitsAllocated: 16, signed: true });
  expect(slice).toMatchObject({
    positionMm: [-10.5, 20.25, 14.5],
    spacingMm: [0.75, 2.5],
    thicknessMm: 3.5,
    orientation: { row: [1, 0, 0], column: [0, 1, 0] },
    windows: [
      { centre: 40, width: 400 },
      { centre: -600, width: 1500 },
    ],
  });
});

test('no patient identifier leaves the reader', () => {
  const text = JSON.stringify(readFileHeader(ctFile(14.5)));
  expect(text).not.toMatch(/Secret|4711/);
});

test('two patients differ in their key, one patient does not', () => {
  const keyOf = (id: string) => readFileHeader(ctFile(1, { '0010,0020': ['LO', id] })).patientKey;
  expect(keyOf('A')).toBe(keyOf('A'));
  expect(keyOf('A')).not.toBe(keyOf('B'));
});

test.each([
  ['spaces, plus sign, exponent', ' +2.5 \\ 7.5e-1', [0.75, 2.5]],
  ['decimal comma', '2,5\\0,75', undefined],
  ['NaN', 'NaN\\NaN', undefined],
  ['infinite', 'Infinity\\1', undefined],
  ['beyond the range of numbers', '1e400\\1', undefined],
  ['hexadecimal', '0x2\\1', undefined],
  ['zero', '0\\0', undefined],
  ['one value', '2.5', undefined],
  ['three values', '2.5\\0.75\\1', undefined],
])('pixel spacing: %s', (_, text, expected) => {
  expect(readFileHeader(ctFile(0, { '0028,0030': ['DS', text] })).slices[0]!.spacingMm).toEqual(expected);
});

test.each([
  ['not of unit length', '2\\0\\0\\0\\2\\0'],
  ['parallel', '1\\0\\0\\1\\0\\0'],
  ['oblique to each other', '1\\0\\0\\0.5\\0.5\\0'],
  ['five values', '1\\0\\0\\0\\1'],
])('orientation %s is none', (_, text) => {
  expect(readFileHeader(ctFile(0, { '0020,0037': ['DS', text] })).slices[0]!.orientation).toBeUndefined();
});

test('padding written unsigned is read as the pixels are', () => {
  const paddingOf = (representation: number) =>
    readFileHeader(
      ctFile(0, {
        '0028,0103': ['US', [representation]],
        '0028,0120': ['US', [63_536]],
        '0028,0121': ['US', [64_036]],
      }),
    ).slices[0]!.padding;
  expect(paddingOf(1)).toEqual([-2000, -1500]);
  expect(paddingOf(0)).toEqual([63_536, 64_036]);
});

test('windows without a usable width are left out', () => {
  const changes = { '0028,1050': ['DS', '40\\50\\60'], '0028,1051': ['DS', '0\\abc\\350'] } as const;
  expect(readFileHeader(ctFile(0, changes)).slices[0]!.windows).toEqual([{ centre: 60, width: 350 }]);
});

test('value representations that dicom-parser does not know do not derail it', () => {
  const unknown = {
    '0009,1001': ['OV', [1, 2, 3]],
    '0009,1002': ['SV', new Uint8Array(8)],
    '0009,1003': ['UV', new Uint8Array(16)],
  } as const;
  expect(readFileHeader(ctFile(14.5, unknown)).slices[0]!.positionMm).toEqual([-10.5, 20.25, 14.5]);
});

test('text is decoded by its character set and made harmless', () => {
  const describe = (set: string, bytes: Uint8Array) =>
    readFileHeader(ctFile(0, { '0008,0005': ['CS', set], '0008,103e': ['LO', bytes] })).description;
  expect(describe('ISO_IR 192', new TextEncoder().encode('Kopf é\u202e<b>'))).toBe('Kopf é <b>');
  expect(describe('ISO_IR 100', Uint8Array.of(0x4c, 0xf6))).toBe('Lö');
  expect(describe('FOO', Uint8Array.of(0x4c, 0x1b, 0x5b))).toBe('L [');
});

test('a file without preamble is read when it starts like a data set', () => {
  const bare = writeDataSet(ctDataSet(14.5), 'implicit-le');
  expect(readFileHeader(bare).slices[0]!.positionMm).toEqual([-10.5, 20.25, 14.5]);
});

test('a wrong VR encoding in the meta information is noticed and put right', () => {
  const explicit = makeFile(ctDataSet(14.5), 'explicit-le', '1.2.840.10008.1.2');
  const header = readFileHeader(explicit);
  expect(header.slices[0]!.positionMm).toEqual([-10.5, 20.25, 14.5]);
  expect(header.diagnostics.map(({ code }) => code)).toEqual(['dicom/encoding-corrected']);
});

test.each([
  ['MR', { '0008,0060': ['CS', 'MR'], '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.4'] }, 'dicom/not-ct'],
  ['no modality and no SOP class', { '0008,0060': ['CS', ''], '0008,0016': ['UI', ''] }, 'dicom/not-ct'],
  ['no modality but a CT SOP class', { '0008,0060': ['CS', ''] }, 'read'],
  ['palette colour', { '0028,0004': ['CS', 'PALETTE COLOR'] }, 'dicom/photometric'],
  ['more rows than pixels', { '0028,0010': ['US', [7]] }, 'dicom/pixel-size'],
  ['fewer rows than pixels', { '0028,0010': ['US', [5]] }, 'dicom/pixel-size'],
  ['two frames, pixels of one', { '0028,0008': ['IS', '2'] }, 'dicom/pixel-size'],
  ['frames that are no number', { '0028,0008': ['IS', 'abc'] }, 'dicom/image-attribute'],
  ['more bits stored than allocated', { '0028,0101': ['US', [17]] }, 'dicom/image-attribute'],
  ['high bit below bits stored', { '0028,0102': ['US', [7]] }, 'dicom/image-attribute'],
  ['12 bits allocated', { '0028,0100': ['US', [12]] }, 'dicom/image-attribute'],
] as const)('%s', (_, changes, code) => {
  expect(codeOf(() => readFileHeader(ctFile(0, changes)))).toBe(code);
});

test('a missing attribute is named, never assumed', () => {
  const file = makeFile(without(ctDataSet(0), '0028,0103'));
  expect(() => readFileHeader(file)).toThrow('does not state Pixel Representation');
});

test.each([
  ['1.2.840.10008.1.2.4.110', 'JPEG XL'],
  ['1.2.840.10008.1.2.4.55', 'retired'],
  ['1.2.840.10008.1.2.4.102', 'MPEG-4'],
  ['1.2.840.113619.5.2', 'GE private'],
  ['1.2.3.4', 'private or unknown'],
])('transfer syntax %s is refused by name', (uid, name) => {
  const file = makeFile(ctDataSet(0), 'explicit-le', uid);
  expect(() => readFileHeader(file)).toThrow(name);
  expect(() => readFileHeader(file)).toThrow(uid);
});

test('a file without transfer syntax is read as its data are written', () => {
  const bare = (encoding: 'explicit-le' | 'implicit-le') => makeFile(ctDataSet(14.5), encoding, '');
  expect(readFileHeader(bare('explicit-le')).transferSyntaxUid).toBe('1.2.840.10008.1.2.1');
  expect(readFileHeader(bare('implicit-le')).transferSyntaxUid).toBe('1.2.840.10008.1.2');
  expect(codeOf(() => readFileHeader(makeFile(ctDataSet(14.5), 'explicit-be', '')))).toBe('dicom/byte-order');
  const compressed = ctDataSet(14.5, { '7fe0,0010': ['OB', encapsulate([Uint8Array.of(255, 216)])] });
  expect(codeOf(() => readFileHeader(makeFile(compressed, 'explicit-le', '')))).toBe(
    'dicom/compression-unstated',
  );
});

test.each([
  ['JPEG XL', '1.2.840.10008.1.2.4.110', /JPEG XL/],
  ['MPEG-2', '1.2.840.10008.1.2.4.100', /MPEG-2 video/],
  ['MPEG-4', '1.2.840.10008.1.2.4.102', /MPEG-4 video/],
  ['HEVC', '1.2.840.10008.1.2.4.107', /HEVC video/],
  ['JPIP', '1.2.840.10008.1.2.4.94', /JPIP/],
  ['JPIP of HTJ2K', '1.2.840.10008.1.2.4.204', /JPIP/],
])('%s is refused by name', (_, uid, name) => {
  expect(() => readFileHeader(makeFile(ctDataSet(14.5), 'explicit-le', uid))).toThrow(name);
});

test.each([
  ['64 bits allocated', { '0028,0100': ['US', [64]] }, 'dicom/image-attribute'],
  ['12 bits allocated', { '0028,0100': ['US', [12]], '0028,0101': ['US', [12]] }, 'dicom/image-attribute'],
  [
    'more pixels than any scanner makes',
    { '0028,0010': ['US', [8192]], '0028,0011': ['US', [8192]] },
    'dicom/image-attribute',
  ],
] as const)('%s: refused', (_, changes, code) => {
  expect(codeOf(() => readFileHeader(ctFile(0, changes)))).toBe(code);
});

test('floating-point pixels are refused by name', () => {
  const { '7fe0,0010': _, ...others } = ctDataSet(0);
  const float = makeFile({ ...others, '7fe0,0008': ['OF', new Uint8Array(120)] });
  expect(() => readFileHeader(float)).toThrow(/floating-point numbers/);
});
