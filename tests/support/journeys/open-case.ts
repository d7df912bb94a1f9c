import type { CaseKey } from '../../../src/teaching/case.ts';
import type { ProductPage } from '../browser-page.ts';
import { openerOf } from './case-card.ts';
import { type OracleVolume, readOracle } from './dicom-oracle.ts';
import { fetchKey } from './fetch-key.ts';
import { type StationDriver, stationDriver } from './station-driver.ts';

/** A bundled case as its published files have it. */
export interface CaseFiles {
  readonly id: string;
  readonly key: CaseKey;
  readonly volume: OracleVolume;
}

/** Fetches what a case is made of from the running product at `url`, as the page does. */
export async function fetchCaseFiles(url: string, id: string): Promise<CaseFiles> {
  const get = async (path: string) => {
    const response = await fetch(new URL(path, url));
    if (!response.ok) throw new Error(`case files: ${path} gave ${response.status}`);
    return response;
  };
  const open = (await (await get(`generated/cases/${id}/case.json`)).json()) as { series: { url: string } };
  const key = await fetchKey(url, id);
  const zip = new Uint8Array(await (await get(open.series.url)).arrayBuffer());
  return { id, key, volume: readOracle(zip) };
}

/** Opens the case from the list on the first page, as a student does, and waits for its pictures. */
export async function openCase(
  { page }: Pick<ProductPage, 'page'>,
  url: string,
  { id, volume }: CaseFiles,
): Promise<StationDriver> {
  if (page.url() !== url) await page.goto(url);
  await openerOf(page, id).click();
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  const station = stationDriver(page, volume);
  await station.drawn();
  return station;
}
