import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nifti } from '../../src/formats/nifti/nifti.ts';
import type { InspectReport } from '../../src/server/cli/inspect-paths.ts';
import { ctFile } from '../dicom/make-ct.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oblique-inspect-'));
  mkdirSync(join(folder, 'study'));
  for (const z of [0, 7.25, 14.5]) writeFileSync(join(folder, 'study', `IM${z}`), ctFile(z));
  writeFileSync(join(folder, 'study', 'notes.txt'), 'read me');
  writeFileSync(join(folder, 'one.nii.gz'), gzipSync(nifti.example.bytes));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as `npm run inspect` does. */
function inspect(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', join(root, 'src/server/cli/inspect.ts'), ...args];
    execFile(process.execPath, command, { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('a volume: exit 0, and JSON with what was read and refused', async () => {
  const { code, out } = await inspect(join(folder, 'study'), '--json');
  const report: InspectReport = JSON.parse(out);
  expect(code).toBe(0);
  expect(report).toMatchObject({
    format: 'oblique-inspect',
    version: 1,
    series: [
      {
        form: 'volume',
        path: 'study',
        studyUid: '2.25.11',
        seriesUid: '2.25.12',
        modality: 'CT',
        columns: 5,
        rows: 6,
        slices: 3,
        transferSyntax: '1.2.840.10008.1.2.1',
        unit: 'HU',
        geometry: {
          dims: [5, 6, 3],
          lpsFromIndex: [0.75, 0, 0, 0, 0, 2.5, 0, 0, 0, 0, 7.25, 0, -10.5, 20.25, 0, 1],
          spacingMm: [0.75, 2.5, 7.25],
          gapsMm: { '7.25': 2 },
          uniformSpacing: true,
        },
        hu: { min: -1024, max: 15 + 29 - 1024, voxels: 90, allInteger: true },
      },
    ],
    refused: [{ path: 'study/notes.txt', code: 'dicom/not-dicom' }],
  });
  expect(out).not.toMatch(/Secret|4711/);
});

test('a volume in another format: the same JSON, with what is known of it', async () => {
  const { code, out } = await inspect(join(folder, 'one.nii.gz'), '--json');
  const report: InspectReport = JSON.parse(out);
  expect(code).toBe(0);
  expect(report.refused).toEqual([]);
  expect(report.series).toMatchObject([
    {
      form: 'volume',
      path: 'one.nii.gz',
      description: 'one',
      modality: '',
      columns: 5,
      rows: 6,
      slices: 7,
      unit: 'uncalibrated',
      bits: [16, 16, 15],
      rescale: [{ slope: 1, intercept: 0 }],
      geometry: {
        dims: [5, 6, 7],
        lpsFromIndex: [0.75, 0, 0, 0, 0, 2.5, 0, 0, 0, 0, 7.25, 0, -11, -35.5, 37, 1],
        spacingMm: [0.75, 2.5, 7.25],
        gapsMm: { '7.25': 6 },
        positionLast: [-11, -35.5, 80.5],
        shearDegrees: 0,
        directionDeterminant: 1,
      },
      hu: { min: -1024, max: -1024 + 209, voxels: 210, allInteger: true },
      stored: null,
    },
  ]);
  expect(report.series[0]!.huSamples).toContainEqual({
    k: 6,
    frame: 0,
    row: 5,
    col: 4,
    lps: [-8, -23, 80.5],
    hu: -1024 + 4 + 30 * 6,
  });
});

test('a table for people', async () => {
  const { out } = await inspect(join(folder, 'study'));
  expect(out).toMatch(/CT volume\n/);
  expect(out).toMatch(/spacing mm +0\.75 {2}2\.5 {2}7\.25/);
  expect(out).toMatch(/dicom\/not-dicom: notes\.txt: This is a text file/);
});

test('no volume: exit 2', async () => {
  expect((await inspect(join(folder, 'study', 'notes.txt'))).code).toBe(2);
  expect((await inspect(join(folder, 'study', 'IM0'))).code).toBe(2);
});

test('a wrong command: exit 1 and a sentence', async () => {
  expect(await inspect()).toMatchObject({ code: 1, err: expect.stringContaining('Usage: npm run inspect') });
  const missing = await inspect(join(folder, 'nowhere'));
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('There is no file or folder') });
});
