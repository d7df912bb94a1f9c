import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nifti } from '../../src/formats/nifti/nifti.ts';
import { nrrd } from '../../src/formats/nrrd/nrrd.ts';
import { ctFile } from '../dicom/make-ct.ts';
import { open } from '../formats/open-one.ts';
import { makeTar, paxRecord } from './make-tar.ts';

const heights = [0, 7.25, 14.5, 21.75, 29];
const slices = Object.fromEntries(heights.map((z) => [`CT/IM${Math.round(z * 100)}`, ctFile(z)]));
const entries = Object.entries(slices).map(([name, bytes]) => ({ name, bytes }));
const tar = makeTar([{ name: 'CT/', type: '5' }, ...entries]);
const secondHeader = 512 + 512 + Math.ceil(entries[0]!.bytes.length / 512) * 512;
const zip = zipSync(slices);
const packedEach = Object.fromEntries(entries.map(({ name, bytes }) => [`${name}.dcm.gz`, gzipSync(bytes)]));

const found = async (files: Record<string, Uint8Array>) => {
  const { series, refused } = await open(files);
  return {
    series: series.map((one) => `${one.series.form} ${one.series.slices}`),
    refused: refused.map(({ path, code }) => `${path} ${code}`),
  };
};
const five = { series: ['volume 5'], refused: [] };

describe('the same five slices', () => {
  // biome-ignore format: a table
  test.each<[string, Record<string, Uint8Array>]>([
    ['a folder', slices],
    ['a ZIP', { 'a.zip': zip }],
    ['a ZIP without its ending', { 'CD/export': zip }],
    ['a TAR', { 'a.tar': tar }],
    ['a TAR, packed', { 'a.tar.gz': gzipSync(tar) }],
    ['a TAR, packed, with neither ending', { export: gzipSync(tar) }],
    ['a ZIP in a ZIP', { 'a.zip': zipSync({ 'inner.zip': zip }) }],
    ['a ZIP in a ZIP, without endings', { a: zipSync({ inner: zip }) }],
    ['a packed TAR in a folder in a ZIP', { 'a.zip': zipSync({ 'x/y.tgz': gzipSync(tar) }) }],
    ['a ZIP in a TAR', { 'a.tar': makeTar([{ name: 'x.zip', bytes: zip }]) }],
    ['each packed by itself', packedEach],
    ['each packed by itself, in a ZIP', { 'a.zip': zipSync(packedEach) }],
  ])('%s', async (_, files) => {
    expect(await found(files)).toEqual(five);
  });

  test('and their values', async () => {
    const plain = await (await open(slices)).series[0]!.load({});
    for (const files of [{ 'a.tar.gz': gzipSync(tar) }, packedEach, { 'a.zip': zip }])
      expect((await (await open(files)).series[0]!.load({})).hu).toEqual(plain.hu);
  });
});

test('volumes, DICOM and junk together: each goes to its own reader, one bad file stops nothing', async () => {
  const files = {
    ...slices,
    'b/one.nii': nifti.example.bytes,
    'b/two.nii.gz': gzipSync(nifti.example.bytes),
    'b/three.dcm': nrrd.example.bytes,
    'b/four.nii': nifti.example.bytes.slice(0, 400),
    'b/notes.txt': strToU8('call me'),
    'b/notes.gz': gzipSync(strToU8('call me')),
    'c.zip': zipSync({ 'x/five.nii.gz': gzipSync(nifti.example.bytes), 'x/.DS_Store': strToU8('x') }),
  };
  expect(await found(files)).toEqual({
    series: ['volume 7', 'volume 7', 'volume 7', 'volume 7', 'volume 5'],
    refused: ['b/four.nii volume/truncated', 'b/notes.txt dicom/not-dicom', 'b/notes.gz dicom/not-dicom'],
  });
});

describe('archives that lie or hurt', () => {
  const megabytes = (n: number) => new Uint8Array(n * 2 ** 20);
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? zip : zipSync({ 'inner.zip': nested(depth - 1) });
  // biome-ignore format: a table
  test.each<[string, () => Uint8Array, string]>([
    ['three ZIPs within one another', () => nested(2), 'a/inner.zip/inner.zip archive/nested'],
    ['eight', () => nested(7), 'a/inner.zip/inner.zip archive/nested'],
    ['nothing in it', () => makeTar([{ name: 'CT/', type: '5' }]), 'a archive/empty'],
    ['a packed TAR that unpacks to far more than it should', () => gzipSync(makeTar([{ name: 'x', bytes: megabytes(80) }])), 'a inflate/limit'],
    ['a gzip file that does', () => gzipSync(megabytes(80)), 'a inflate/limit'],
    ['a TAR cut in its second file', () => tar.slice(0, secondHeader + 700), 'a/CT/IM725 dicom/truncated'],
    ['a TAR cut in its second header', () => tar.slice(0, secondHeader + 70), 'a/rest of the archive tar/damaged'],
    ['a TAR cut between its files', () => tar.slice(0, secondHeader), 'a/rest of the archive tar/damaged'],
    ['a packed TAR cut short', () => gzipSync(tar).slice(0, -60), 'a inflate/damaged'],
  ])('%s', async (_, make, refusal) => {
    const { series, refused } = await found({ a: make() });
    expect(series.filter((one) => one.startsWith('volume'))).toEqual([]);
    expect(refused[0]).toBe(refusal);
  });

  test('a TAR whose third header is damaged: what comes before is opened, the rest is named', async () => {
    const bytes = tar.slice();
    const third = secondHeader + 512 + Math.ceil(entries[1]!.bytes.length / 512) * 512;
    bytes[third + 5]! ^= 1;
    expect(await found({ 'a.tar': bytes })).toEqual({
      series: ['volume 2'],
      refused: ['a.tar/rest of the archive tar/damaged'],
    });
  });
});

describe('names in a TAR', () => {
  const bytes = strToU8('x');
  const long = `${'folder/'.repeat(30)}IM1`;
  // biome-ignore format: a table
  test.each<[string, Parameters<typeof makeTar>[0], string]>([
    ['up and out', [{ name: '../../etc/passwd', bytes }], 'a/etc/passwd'],
    ['absolute', [{ name: '/etc/passwd', bytes }], 'a/etc/passwd'],
    ['with a prefix', [{ name: 'IM1', prefix: 'CT/one', bytes }], 'a/CT/one/IM1'],
    ['long, as GNU writes it', [{ name: '././@LongLink', type: 'L', bytes: strToU8(`${long}\0`) }, { name: 'cut', bytes }], `a/${long}`],
    ['long, as POSIX writes it', [{ name: 'PaxHeader', type: 'x', bytes: paxRecord('path', long) }, { name: 'cut', bytes }], `a/${long}`],
    ['links are left out', [{ name: 'link', type: '2' }, { name: 'hard', type: '1' }, { name: 'real', bytes }], 'a/real'],
  ])('%s', async (_, files, path) => {
    expect((await open({ a: makeTar(files) })).refused.map((one) => one.path)).toEqual([path]);
  });
});
