import { openSection } from './open-section.ts';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { affine } from '../../../src/imaging/affine.ts';
import { sharedPath } from '../shared.ts';
import { type StationDriver, stationDriver } from './station-driver.ts';

type Triple = readonly [number, number, number];

/** What the manifest of the development CT set says of one series; numbers by pydicom and gdcm. */
export interface ManifestSeries {
  readonly name: string;
  /** On disk; a folder or a ZIP. */
  readonly path: string;
  readonly facts: {
    readonly rows: number;
    readonly cols: number;
    readonly n_files: number;
    readonly iop: readonly number[];
    readonly ipp_first: Triple;
    readonly ipp_last: Triple;
    readonly spacing_col_row_slice: Triple;
    readonly uniform_spacing: boolean;
    readonly hu: { readonly min: number; readonly max: number };
    readonly hu_samples: readonly { readonly k: number; readonly lps: Triple; readonly hu: number }[];
  };
}

/** The series of `../shared/ct/dev`, or none where there is no shared data. */
export function manifestSeries(): ManifestSeries[] {
  const root = sharedPath('ct/dev');
  if (!root) return [];
  const { series } = JSON.parse(readFileSync(`${root}/manifest.json`, 'utf8'));
  return series.map((entry: ManifestSeries) => ({ ...entry, path: `${root}/${entry.path}` }));
}

/** Hands files to the page as the file dialog would: paths, or bytes with names. */
export async function pick(page: Page, path: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.locator('[data-pick=files]').setInputFiles(path);
}

export async function pickFolder(page: Page, path: string): Promise<void> {
  await page.locator('[data-pick=folder]').setInputFiles(path);
}

/** Drags files or folders from the desktop onto an element and lets go. */
export async function drop(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const event = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { items: [], files: [...paths], dragOperationsMask: 1 },
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...event });
  await session.detach();
}

/** What the Scan tab says, by label. */
export async function scanFacts(page: Page): Promise<Readonly<Record<string, string>>> {
  await openSection(page, 'Scan');
  const rows = await page.locator('.scan-facts tr').all();
  return Object.fromEntries(
    await Promise.all(
      rows.map(async (row) => [await row.locator('th').innerText(), await row.locator('td').innerText()]),
    ),
  );
}

/** A driver for a manifest series that is open; `slices` as the page counts them, after any resampling. */
export function manifestStation(page: Page, { facts }: ManifestSeries, slices: number): StationDriver {
  const { iop, ipp_first, ipp_last, rows, cols } = facts;
  const [betweenColumns, betweenRows] = facts.spacing_col_row_slice;
  return stationDriver(page, {
    dims: [cols, rows, slices],
    lpsFromIndex: affine<'lps', 'index'>(
      iop.slice(0, 3).map((v) => v * betweenColumns),
      iop.slice(3).map((v) => v * betweenRows),
      ipp_first.map((v, axis) => (ipp_last[axis]! - v) / (slices - 1)),
      ipp_first,
    ),
  });
}
