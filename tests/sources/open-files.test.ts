import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { type SourceFile, sourceFromBytes } from '../../src/sources/source-file.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { ctDataSet, ctFile, rampPixels } from '../dicom/make-ct.ts';
import { encapsulate, makeFile } from '../dicom/make-dicom.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const heights = [0, 7.25, 14.5, 21.75, 29];
const nameOf = (z: number) => `CT/IM${Math.round(z * 100)}`;
const slices = () => heights.map((z) => sourceFromBytes(nameOf(z), ctFile(z)));
const open = (files: readonly SourceFile[]) => openFiles(files, { pool }, {});
const packed = (entries: Record<string, Uint8Array>, name = 'study.zip') =>
  sourceFromBytes(name, zipSync(entries));
const sliceEntries = () => Object.fromEntries(heights.map((z) => [nameOf(z), ctFile(z)]));

describe('volumes', () => {
  test('a folder of slices', async () => {
    const { series, refused } = await open(slices());
    expect(refused).toEqual([]);
    expect(series.map(({ series: found }) => found)).toMatchObject([
      { form: 'volume', columns: 5, rows: 6, slices: 5, description: 'Thorax 7.25', sliceThicknessMm: 3.5 },
    ]);
    const volume = await series[0]!.load({});
    expect(volume.dims).toEqual([5, 6, 5]);
    expect([...volume.hu.slice(30, 60)]).toEqual(rampPixels(7 - 1024));
    expect(volume.huRange).toEqual([-1024, 29 + 29 - 1024]);
    expect(volume.lpsFromIndex).toEqual([0.75, 0, 0, 0, 0, 2.5, 0, 0, 0, 0, 7.25, 0, -10.5, 20.25, 0, 1]);
  });

  test('a ZIP, a ZIP in a folder, a ZIP in a ZIP, and junk beside them', async () => {
    const inner = zipSync(sliceEntries());
    const withJunk = {
      '__MACOSX/._IM0': strToU8('x'),
      DICOMDIR: strToU8('x'),
      'a/Thumbs.db': strToU8('x'),
      ...sliceEntries(),
    };
    for (const file of [
      packed(withJunk),
      packed(sliceEntries(), 'folder/deep.zip'),
      packed({ 'inner.zip': inner }),
    ]) {
      const { series, refused } = await open([file]);
      expect(refused, file.path).toEqual([]);
      expect(
        series.map(({ series: found }) => found.slices),
        file.path,
      ).toEqual([5]);
    }
  });

  test('a slice that cannot be decoded leaves a named gap', async () => {
    const damaged = ctDataSet(14.5, { '7fe0,0010': ['OB', encapsulate([Uint8Array.of(1, 2, 3, 4)])] });
    const files = heights.map((z) =>
      sourceFromBytes(
        nameOf(z),
        z === 14.5 ? makeFile(damaged, 'explicit-le', '1.2.840.10008.1.2.5') : ctFile(z),
      ),
    );
    const volume = await (await open(files)).series[0]!.load({});
    expect(volume.refused).toMatchObject([{ path: nameOf(14.5), code: 'dicom/codestream' }]);
    expect(volume.diagnostics.map(({ message }) => message)).toContainEqual(
      '1 slice missing between 7.3 and 21.8 mm. The gap is filled by interpolation.',
    );
    expect(volume.dims).toEqual([5, 6, 5]);
    // Halfway between the ramps of the neighbours, which begin at 7 and 22.
    expect(volume.hu[60]).toBe(Math.round((7 + 22) / 2) - 1024);
  });

  test('images without a volume are looked at one by one', async () => {
    const { series } = await open([sourceFromBytes('one.dcm', ctFile(14.5, { '0028,0030': ['DS', ''] }))]);
    expect(series[0]!.series.form).toBe('images');
    expect(series[0]!.series.diagnostics.map(({ code }) => code)).toEqual(['geometry/no-spacing']);
    await expect(series[0]!.load({})).rejects.toMatchObject({ code: 'source/images-only' });
    const image = await series[0]!.loadImage(0, {});
    expect(image).toMatchObject({ dims: [5, 6, 1], measurable: false, unit: 'HU' });
  });
});

describe('refusals name the file and what to do; the rest loads', () => {
  const mr = ctFile(0, { '0008,0060': ['CS', 'MR'] });
  const cut = ctFile(14.5).slice(0, -20);
  const sevenZip = Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, ...new Uint8Array(40));
  test.each([
    [
      'a text file',
      'notes.txt',
      strToU8('call me'),
      'dicom/not-dicom',
      /^notes\.txt: This is a text file.*Pick the DICOM/,
    ],
    ['a cut slice', 'CT/IM1450', cut, 'dicom/truncated', /^IM1450: The file ends too early.*Copy it again/],
    ['an MR image', 'mr.dcm', mr, 'dicom/not-ct', /^mr\.dcm: This is not a CT image: its modality is “MR”/],
    ['a ZIP of 0 bytes', 'study.zip', new Uint8Array(), 'dicom/empty-file', /^study\.zip: The file is empty/],
    [
      'an empty ZIP',
      'empty.zip',
      zipSync({}),
      'archive/empty',
      /^empty\.zip: There are no files in the archive/,
    ],
    [
      'half a ZIP',
      'half.zip',
      zipSync(sliceEntries()).slice(0, 900),
      'zip/damaged',
      /^half\.zip: .*Download or pack it again/,
    ],
    ['another archive', 'a.7z', sevenZip, 'dicom/not-dicom', /^a\.7z: This is a 7z archive.*Unpack it first/],
  ])('%s', async (_, path, bytes, code, sentence) => {
    const { series, refused } = await open([sourceFromBytes(path, bytes), ...slices().slice(0, 2)]);
    expect(series.length).toBe(1);
    expect(refused).toMatchObject([{ path, code }]);
    expect(refused[0]!.message).toMatch(sentence);
  });

  test('nothing at all, and a folder of junk only', async () => {
    for (const files of [[], [sourceFromBytes('CD/.DS_Store', strToU8('x'))]])
      expect(await open(files)).toMatchObject({ series: [], refused: [{ code: 'source/empty' }] });
  });

  test('a file that cannot be read any more', async () => {
    const gone: SourceFile = {
      path: 'gone.dcm',
      size: 100,
      read: () => Promise.reject(new DOMException('gone')),
    };
    expect((await open([gone])).refused).toMatchObject([{ path: 'gone.dcm', code: 'source/unreadable' }]);
  });

  test('bugs are not dressed up as bad files', async () => {
    const broken = { ...pool, run: () => Promise.reject(new TypeError('bug')) };
    await expect(openFiles(slices(), { pool: broken }, {})).rejects.toThrow('bug');
  });
});

test('cancelling rejects with the reason', async () => {
  const cancel = new AbortController();
  const opening = openFiles(
    slices(),
    { pool },
    { signal: cancel.signal, onProgress: () => cancel.abort('stop') },
  );
  await expect(opening).rejects.toBe('stop');
});
