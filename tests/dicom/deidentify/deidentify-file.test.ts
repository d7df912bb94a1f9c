import { describe, expect, test } from 'vitest';
import { deidentifyFile } from '../../../src/dicom/deidentify/deidentify-file.ts';
import type { DeidentifyOptions } from '../../../src/dicom/deidentify/deidentify-options.ts';
import { readFileHeader } from '../../../src/dicom/file-header.ts';
import { openPart10, type Part10 } from '../../../src/dicom/part10/open-part10.ts';
import { foundInBytes } from '../../support/found-in-bytes.ts';
import { encodeLossless } from '../codecs/encode.ts';
import { ctDataSet, rampPixels, testSlice } from '../make-ct.ts';
import { concat, encapsulate, makeFile } from '../make-dicom.ts';
import { readImage } from '../read-image.ts';
import { strictOptions } from './strict-options.ts';
import { identifiedCt, japaneseName, plantedTexts } from './identified-ct.ts';

const secret = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
const keeping: DeidentifyOptions = {
  dates: 'shifted',
  times: 'kept',
  patientCharacteristics: 'kept',
  seriesDescription: 'Brustkorb, weich',
};
const removing: DeidentifyOptions = { ...strictOptions, dates: 'removed' };
const encodings = ['explicit-le', 'implicit-le', 'explicit-be', 'deflated'] as const;

/** A text value of the top level; undefined where the element is absent. */
function textOf({ raw, bytes }: Part10, tag: string): string | undefined {
  const element = raw[`x${tag}`];
  if (!element) return undefined;
  const value = bytes.subarray(element.dataOffset, element.dataOffset + element.length);
  return new TextDecoder().decode(value).replace(/[ \0]+$/, '');
}

const rewritten = (file: Uint8Array, options = strictOptions) =>
  openPart10(deidentifyFile(file, options, secret).bytes);

describe.each(encodings)('%s', (encoding) => {
  test('the planted identifiers are there before, and in no byte afterwards', () => {
    const file = identifiedCt(14.5, encoding);
    if (encoding !== 'deflated') expect(foundInBytes(file, plantedTexts)).toEqual(plantedTexts);
    for (const options of [strictOptions, keeping, removing])
      expect(foundInBytes(deidentifyFile(file, options, secret).bytes, plantedTexts)).toEqual([]);
  });

  test('the picture is the same: bytes, numbers and place', async () => {
    const file = identifiedCt(14.5, encoding);
    const copy = deidentifyFile(file, strictOptions, secret).bytes;
    expect(await readImage(copy)).toEqual(await readImage(file));
    const [before, after] = [readFileHeader(file), readFileHeader(copy)];
    expect(after.pixelHash).toBe(before.pixelHash);
    expect(after.format).toEqual(before.format);
    expect(after.slices[0]).toMatchObject({
      positionMm: before.slices[0]!.positionMm,
      orientation: before.slices[0]!.orientation,
      spacingMm: [testSlice.betweenColumns, testSlice.betweenRows],
      thicknessMm: 3.5,
      modalityMap: before.slices[0]!.modalityMap,
    });
  });
});

test('compressed pixels keep every byte: offset table, fragments, odd padding', async () => {
  const codestream = await encodeLossless('jpeg-ls', Uint16Array.from(rampPixels(100)), testSlice.columns);
  const pixels = encapsulate([codestream.subarray(0, 20), codestream.subarray(20)], [0]);
  const file = identifiedCt(14.5, 'explicit-le', { '7fe0,0010': ['OB', pixels] }, '1.2.840.10008.1.2.4.80');
  const copy = deidentifyFile(file, strictOptions, secret).bytes;
  expect(Buffer.from(copy).includes(Buffer.from(pixels))).toBe(true);
  expect(foundInBytes(copy, plantedTexts)).toEqual([]);
  expect((await readImage(copy)).values).toEqual((await readImage(file)).values);
});

test('a codestream whose comment names the patient is refused', () => {
  const named = concat([Uint8Array.of(0xff, 0xd8, 0xff, 0xfe), new TextEncoder().encode('by ZWEISTEIN')]);
  const pixels = encapsulate([named]);
  const file = identifiedCt(14.5, 'explicit-le', { '7fe0,0010': ['OB', pixels] }, '1.2.840.10008.1.2.4.80');
  expect(() => deidentifyFile(file, strictOptions, secret)).toThrow(
    expect.objectContaining({ code: 'deidentify/named-in-pixels' }),
  );
});

test('names in other character sets go as bytes, not as they are read', () => {
  const latin = Uint8Array.from('M\xfcllerin^\xc4nne', (c) => c.charCodeAt(0));
  for (const [set, name] of [
    ['ISO_IR 100', latin],
    ['ISO_IR 192', new TextEncoder().encode('Müllerin^Änne')],
    ['\\ISO 2022 IR 87', japaneseName],
  ] as const) {
    const file = makeFile(
      ctDataSet(1, {
        '0008,0005': ['CS', set],
        '0010,0010': ['PN', name],
        '0008,0070': ['LO', name],
        '0018,1020': ['LO', name],
      }),
    );
    const copy = Buffer.from(deidentifyFile(file, strictOptions, secret).bytes);
    expect(copy.includes(Buffer.from(name.subarray(0, 6))), set).toBe(false);
  }
});

test('identifiers: new ones, the same for the same, followed into sequences, others in another copy', () => {
  const files = [1, 2].map((z) => rewritten(identifiedCt(z)));
  const [first, second] = files as [Part10, Part10];
  for (const tag of ['0020000d', '0020000e', '00200052']) {
    expect(textOf(first, tag)).toMatch(/^2\.25\.\d{30,39}$/);
    expect(textOf(second, tag)).toBe(textOf(first, tag));
  }
  expect(textOf(first, '00080018')).not.toBe(textOf(second, '00080018'));
  expect(textOf(first, '00080016')).toBe('1.2.840.10008.5.1.4.1.1.2');
  // What one file calls its study, another refers to.
  const study = '1.2.826.0.1.3680043.9.7133.1';
  const referring = rewritten(
    identifiedCt(3, 'explicit-le', { '0008,1140': ['SQ', [{ '0008,1155': ['UI', study] }]] }),
  );
  const item = referring.raw.x00081140!.items![0]!.dataSet!.elements.x00081155!;
  const uid = new TextDecoder().decode(
    referring.bytes.subarray(item.dataOffset, item.dataOffset + item.length),
  );
  expect(uid.replace(/\0$/, '')).toBe(textOf(first, '0020000d'));
  const other = openPart10(
    deidentifyFile(
      identifiedCt(1),
      strictOptions,
      secret.map((b) => b + 1),
    ).bytes,
  );
  expect(textOf(other, '0020000d')).not.toBe(textOf(first, '0020000d'));
});

test('dates move together by whole days and times stay; or both go', () => {
  const shifted = rewritten(identifiedCt(1), keeping);
  const day = (tag: string) => Date.parse(textOf(shifted, tag)!.replace(/^(....)(..)(..).*/, '$1-$2-$3'));
  expect((day('00080022') - day('00080020')) / 86_400_000).toBe(1);
  expect((day('00080012') - day('00080020')) / 86_400_000).toBe(2);
  expect(day('0008002a')).toBe(day('00080022'));
  expect(textOf(shifted, '0008002a')).toMatch(/^\d{8}134501\.25$/);
  expect(textOf(shifted, '00080030')).toBe('134501.25');
  expect(textOf(shifted, '00100030')).toBe('');
  expect(textOf(shifted, '00280303')).toBe('MODIFIED');
  const removed = rewritten(identifiedCt(1), removing);
  expect(textOf(removed, '00080020')).toBe('');
  expect(textOf(removed, '00080022')).toBeUndefined();
  expect(textOf(removed, '00280303')).toBe('REMOVED');
  expect(textOf(rewritten(identifiedCt(1), { ...keeping, times: 'zeroed' }), '00080030')).toBe('000000');
});

test('sex and age only on request, and 93 years as 90', () => {
  const strict = rewritten(identifiedCt(1));
  expect([textOf(strict, '00100040'), textOf(strict, '00101010')]).toEqual(['', undefined]);
  const kept = rewritten(identifiedCt(1), keeping);
  expect([textOf(kept, '00100040'), textOf(kept, '00101010')]).toEqual(['M', '090Y']);
  expect(textOf(kept, '00101030')).toBe('81.5');
});

test('the copy says what was done to it, and nothing else in words', () => {
  const copy = rewritten(identifiedCt(1), keeping);
  expect(textOf(copy, '00120062')).toBe('YES');
  expect(textOf(copy, '0008103e')).toBe('Brustkorb, weich');
  expect(textOf(copy, '00280301')).toBe('YES');
  const codes = copy.raw.x00120064!.items!.map(({ dataSet }) => {
    const { dataOffset, length } = dataSet!.elements.x00080100!;
    return new TextDecoder().decode(copy.bytes.subarray(dataOffset, dataOffset + length)).trim();
  });
  expect(codes).toEqual(['113100', '113105', '113107', '113108']);
  // A name in a label, a code and a free number field: emptied there, plain ones stay.
  expect(textOf(copy, '00080070')).toBe('');
  expect(textOf(copy, '00180022')).toBe('');
  expect(textOf(copy, '00181160')).toBe('');
  expect(textOf(copy, '00181210')).toBe('B31f');
  expect(textOf(copy, '00180015')).toBe('CHEST');
  expect(textOf(copy, '00180010')).toBe('CONTRAST');
  expect(Object.keys(copy.raw).filter((key) => /^x(...[13579bdf]|50|60|0042|fffa|fffc)/.test(key))).toEqual(
    [],
  );
});

test('values that are not what they claim do not stay', () => {
  const copy = rewritten(
    identifiedCt(1, 'explicit-le', {
      '0018,0060': ['DS', 'Dr Kovacs 120'],
      '0018,1151': ['IS', '0x1F kovacs'],
      '0018,5100': ['CS', 'lying on the side'],
      '0008,0022': ['DA', '20211399'],
      '0008,0032': ['TM', '2517'],
      '0008,1155': ['UI', 'kovacs'],
    }),
  );
  for (const tag of ['00180060', '00181151', '00185100', '00080022', '00080032'])
    expect(textOf(copy, tag)).toBe('');
});

test('files without identifiers get them, the same series for all', () => {
  const bare = (z: number) =>
    rewritten(
      identifiedCt(z, 'explicit-le', {
        '0008,0018': ['UI', ''],
        '0020,000d': ['UI', ''],
        '0020,000e': ['UI', ''],
      }),
    );
  expect(textOf(bare(1), '0020000e')).toBe(textOf(bare(2), '0020000e'));
  expect(textOf(bare(1), '00080018')).not.toBe(textOf(bare(2), '00080018'));
});

test('what is no image, no CT or broken is refused in words', () => {
  const { '7fe0,0010': _, ...document } = ctDataSet(1);
  const refusal = (file: Uint8Array) => {
    try {
      deidentifyFile(file, strictOptions, secret);
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(refusal(makeFile(document))).toBe('deidentify/no-image');
  expect(
    refusal(makeFile({ ...ctDataSet(1), '0008,0016': ['UI', '1.2.3'], '0008,0060': ['CS', 'MR'] })),
  ).toBe('deidentify/not-ct');
  expect(refusal(identifiedCt(1).subarray(0, 900))).toBe('dicom/truncated');
  const deep = (n: number): ReturnType<typeof ctDataSet> =>
    n === 0 ? {} : { '0008,1140': ['SQ', [deep(n - 1)]] };
  expect(refusal(makeFile({ ...ctDataSet(1), ...deep(20) }))).toBe('deidentify/too-deep');
});

test('concerns: text in the pictures, captures, overlays in unused bits, heads', () => {
  const concerns = (changes: Parameters<typeof ctDataSet>[1]) =>
    deidentifyFile(makeFile(ctDataSet(1, changes)), strictOptions, secret).concerns;
  expect(concerns({ '0028,0301': ['CS', 'NO'] })).toEqual([]);
  expect(concerns({})).toEqual(['burned-in-unstated']);
  expect(concerns({ '0028,0301': ['CS', 'YES'] })).toEqual(['burned-in-stated']);
  expect(concerns({ '0008,0008': ['CS', 'ORIGINAL\\PRIMARY\\LOCALIZER'] })).toEqual(['burned-in-likely']);
  expect(concerns({ '0008,0064': ['CS', 'WSD'] })).toEqual(['burned-in-likely']);
  expect(concerns({ '0028,0301': ['CS', 'NO'], '6000,0100': ['US', [16]] })).toEqual(['overlay-in-pixels']);
  expect(concerns({ '0028,0301': ['CS', 'NO'], '0018,0015': ['CS', 'HEAD'] })).toEqual(['head-stated']);
  expect(concerns({ '0028,0301': ['CS', 'NO'], '0028,0302': ['CS', 'YES'] })).toEqual(['face-stated']);
  expect(concerns({ '0028,0301': ['CS', 'NO'], '0008,103e': ['LO', 'Dose Report'] })).toEqual([
    'dose-report',
  ]);
});

test('before and after: every attribute once, with what becomes of it and why', () => {
  const { changes } = deidentifyFile(identifiedCt(1), strictOptions, secret);
  const change = (path: string) => changes.find((candidate) => candidate.path === path);
  expect(change('(0010,0010)')).toMatchObject({
    name: "Patient's Name",
    outcome: 'emptied',
    before: 'Zweistein^Quintus^^Prof',
    after: '',
  });
  expect(change('(0040,0275) › (0040,1001)')).toMatchObject({ outcome: 'removed', before: 'QX-774411' });
  expect(change('(0028,0010)')).toMatchObject({ outcome: 'kept', before: '6', after: '6' });
  expect(change('(0009,1001)')).toMatchObject({ outcome: 'removed', name: 'Private attribute' });
  expect(change('(0002,0016)')).toMatchObject({ outcome: 'removed', before: 'SONNE_AE' });
  expect(change('preamble')).toMatchObject({ outcome: 'removed' });
  expect(change('end')).toMatchObject({ outcome: 'removed' });
  expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
});
