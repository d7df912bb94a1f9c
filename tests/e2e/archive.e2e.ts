import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ctFile } from '../dicom/make-ct.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { keptTexts } from '../support/journeys/kept-texts.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { manifestSeries, manifestStation, scanFacts } from '../support/journeys/own-ct.ts';
import { orthancTool, type RunningOrthanc, startOrthanc } from '../support/orthanc/start-orthanc.ts';

const browser = productBrowser();
const torso = manifestSeries().find(({ name }) => name === 'torso_3mm_converted');
const user = { name: 'teacher', password: 'right horse staple' };
/** Studies of one image each, so that there is a second page. */
const FILLERS = 55;

let orthanc: RunningOrthanc;
let product: ProductPage;
const said: string[] = [];
const sent: string[] = [];

describe.skipIf(!orthancTool.path)(orthancTool.title('an archive'), () => {
  beforeAll(async () => {
    orthanc = await startOrthanc(user);
    for (let i = 0; i < 6; i++) await orthanc.upload(ctFile(100 + 7.25 * i));
    for (let i = 0; i < FILLERS; i++)
      await orthanc.upload(
        ctFile(3, {
          '0008,0018': ['UI', `2.25.500${i}`],
          '0010,0010': ['PN', `Filler^Number ${i}`],
          '0010,0020': ['LO', `F${i}`],
          '0020,000d': ['UI', `2.25.600${i}`],
          '0020,000e': ['UI', `2.25.700${i}`],
        }),
      );
    if (torso)
      for (const name of readdirSync(torso.path)) await orthanc.upload(readFileSync(join(torso.path, name)));
    product = await browser.newPage();
    product.page.on('console', (message) => said.push(message.text()));
    product.page.on('request', (request) => {
      if (!['GET', 'OPTIONS'].includes(request.method())) sent.push(`${request.method()} ${request.url()}`);
    });
    await product.page.goto(browser.url);
  });
  afterEach(() => {
    orthanc.proxy.fault = () => undefined;
    const archives = [orthanc.proxy.origin, new URL(orthanc.urlWithoutCors).origin];
    // What fails on purpose is reported by the browser; nothing but the archive may be contacted.
    product.expectNoProblems(
      ...archives.flatMap((origin) => [
        new RegExp(`^left the origin: ${origin}/`),
        new RegExp(`^console: Failed to load resource: .*\\(${origin}/`),
        new RegExp(`^console: Access to fetch at '${origin}/`),
      ]),
    );
    expect(sent).toEqual([]);
  });
  afterAll(async () => {
    await product?.context.close();
    await orthanc?.stop();
  });

  const box = (name: string | RegExp) =>
    product.page.getByRole('textbox', { name, exact: typeof name === 'string' });
  const button = (name: string) => product.page.getByRole('button', { name, exact: true });
  const rows = () => product.page.locator('.results-row');
  const pictures = () => product.page.getByRole('main', { name: 'Pictures' });
  const dialog = () => product.page.getByRole('dialog', { name: 'Opening CT' });
  const connect = async (password: string) => {
    await product.page.getByRole('radio', { name: 'User name and password' }).check();
    await box('User name').fill(user.name);
    await box('Password').fill(password);
    await button('Connect').click();
  };
  const search = async (what: Readonly<Record<string, string>>) => {
    await button('Clear').click();
    for (const [label, text] of Object.entries(what)) await box(label).fill(text);
    await button('Search').click();
    await product.page.getByText(/^\d+ stud|^No study/).waitFor({ timeout: 30_000 });
  };

  test('connects with the right password alone, and remembers the address without it', async () => {
    const { page } = product;
    await button('Connect to an archive').click();
    await box('Address').fill(`${orthanc.url}/`);
    await box(/^Name/).fill('Ward archive');
    await page.getByRole('checkbox', { name: /^Remember/ }).check();
    expect(await axeViolations(page)).toEqual([]);
    await connect('wrong horse');
    await page.locator('.problem').waitFor({ timeout: 30_000 });
    expect(await page.locator('.problem').innerText()).toContain('dicomweb/sign-in-wrong');
    await connect(user.password);
    await button('Search').waitFor({ timeout: 30_000 });
    expect(page.url()).toBe(`${browser.url}#/archive`);
    const kept = await keptTexts(page);
    expect(kept).toContain('Ward archive');
    for (const secret of ['horse', btoa(`${user.name}:${user.password}`)]) expect(kept).not.toContain(secret);
  });

  test('finds by what was asked, page by page, and says what to try when nothing is found', async () => {
    const { page } = product;
    const all = FILLERS + 1 + (torso ? 1 : 0);
    await search({});
    expect(await rows().count()).toBe(50);
    expect(await page.getByText('50 studies, and there are more').count()).toBe(1);
    await button('More').click();
    await expect.poll(() => rows().count()).toBe(all);
    await search({ 'Patient name': 'Secret' });
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('ID-4711')]);
    await search({ 'Patient ID': 'F7', Modality: 'MR' });
    expect(await page.locator('.search-results .advice').innerText()).toContain('Only MR was looked for');
  });

  test('the list sorts, and every part of it is within reach of keys, fingers and screen readers', async () => {
    const { page } = product;
    await search({ 'Patient ID': 'F1*' });
    const names = async () =>
      (await rows().allInnerTexts()).map((text) => /Number \d+/.exec(text)?.[0].slice(7));
    const expected = ['1', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19'];
    await page.getByRole('columnheader', { name: 'Patient' }).click();
    expect(await names()).toEqual(expected);
    await page.getByRole('columnheader', { name: 'Patient' }).click();
    expect(await names()).toEqual([...expected].reverse());
    for (const size of [
      { width: 390, height: 844 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size);
      expect.soft(await axeViolations(page)).toEqual([]);
      expect.soft(await layoutFaults(page)).toEqual([]);
      await product.screenshot(`archive-${size.width}`);
    }
  });

  test('a study is opened by keyboard; nothing of the patient goes with it', async () => {
    const { page } = product;
    await search({ 'Patient name': 'Secret' });
    await page.getByRole('columnheader', { name: 'Patient' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pictures().waitFor({ timeout: 60_000 });
    expect(page.url()).toBe(`${browser.url}#/own`);
    expect((await scanFacts(page)).Matrix).toBe('5 × 6 × 6');
    const everything = `${await keptTexts(page)}\n${said.join('\n')}`;
    for (const word of ['Secret', '4711', 'Filler', 'horse']) expect(everything).not.toContain(word);
    await page.goBack();
    await rows().first().waitFor();
  });

  describe.skipIf(!torso)(torso ? 'a real series' : 'a real series: skipped, no shared data', () => {
    const openTorso = async () => {
      await search({ 'Patient name': 'Test' });
      await rows().first().click();
    };

    test('shows its middle slice first and opens with the values of the files', async () => {
      const { page } = product;
      await openTorso();
      await dialog().locator('.loading-picture[data-preview=shown]').waitFor({ timeout: 60_000 });
      expect(await dialog().locator('.loading-count').innerText()).toMatch(/^\d+ of 112 images/);
      await pictures().waitFor({ timeout: 120_000 });
      await button('Show Axial alone').click();
      const station = manifestStation(page, torso!, 112);
      await station.view('axial').focus();
      await page.keyboard.press('End');
      const samples = torso!.facts.hu_samples.filter(({ k }) => k === 0);
      expect(samples.length).toBeGreaterThan(1);
      for (const { lps, hu } of samples) {
        const { x, y } = await station.place('axial', lps);
        await page.mouse.move(x, y);
        await expect.poll(() => station.valueUnderPointer('axial'), { message: `at ${lps}` }).toBe(hu);
      }
      await page.goBack();
      await rows().first().waitFor();
    });

    test('can be cancelled while it comes', async () => {
      const { page } = product;
      orthanc.proxy.fault = ({ path }) =>
        path.includes('/frames/') ? { kind: 'delay', ms: 2_000 } : undefined;
      await openTorso();
      await dialog().getByText('of 112 images').waitFor({ timeout: 60_000 });
      await dialog().getByRole('button', { name: 'Cancel' }).click();
      await dialog().waitFor({ state: 'detached' });
      expect(page.url()).toBe(`${browser.url}#/archive`);
      await rows().first().waitFor();
    });

    test('goes on after the network was cut, with what had come before', async () => {
      const frames = () => orthanc.proxy.requests.filter(({ path }) => path.includes('/frames/'));
      const before = frames().length;
      orthanc.proxy.fault = ({ path }) =>
        path.includes('/frames/') && frames().length - before > 40
          ? { kind: 'cut', afterBytes: 100 }
          : undefined;
      await openTorso();
      const again = dialog().getByRole('button', { name: 'Try again' });
      await again.waitFor({ timeout: 120_000 });
      expect(await dialog().locator('.refusals').innerText()).toContain('dicomweb/');
      orthanc.proxy.fault = () => undefined;
      const asked = frames().length;
      await again.click();
      await pictures().waitFor({ timeout: 120_000 });
      // 40 had come; a few of those were under way when the line went dead.
      expect(frames().length - asked).toBeLessThan(112 - 30);
      expect((await scanFacts(product.page)).Matrix).toBe('122 × 101 × 112');
      await product.page.goBack();
      await rows().first().waitFor();
    });
  });

  test('remembered archives are there after a reload, can be renamed, removed and put back', async () => {
    const { page } = product;
    await page.reload();
    const saved = page.locator('.saved-address');
    await saved.waitFor();
    await button('Change Ward archive').click();
    await box(/^Name/).fill('Teaching archive');
    await button('Save').click();
    await expect.poll(() => saved.allInnerTexts()).toEqual([`Teaching archive\n${orthanc.url}`]);
    await button('Remove Teaching archive').click();
    await saved.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await saved.waitFor();
    await page.reload();
    await saved.getByRole('button', { name: /^Teaching archive/ }).click();
    expect(await box('Address').inputValue()).toBe(orthanc.url);
    await connect(user.password);
    await button('Search').waitFor({ timeout: 30_000 });
    await button('Disconnect').click();
    expect(await page.content()).not.toContain('horse');
    await page.getByRole('radio', { name: 'User name and password' }).check();
    expect(await box('Password').inputValue()).toBe('');
  });

  test('an archive that lets no page in is explained, with the lines that mend it', async () => {
    const { page } = product;
    await page.getByRole('radio', { name: 'None' }).check();
    await box('Address').fill(orthanc.urlWithoutCors);
    await button('Connect').click();
    await page.locator('.problem .configuration').waitFor({ timeout: 30_000 });
    expect(await page.locator('.problem').innerText()).toMatch(/CORS[\s\S]*Access-Control-Allow-Origin/);
    expect(await page.locator('.configuration').innerText()).toContain(new URL(browser.url).origin);
    expect(await axeViolations(page)).toEqual([]);
    await product.screenshot('archive-cors');
  });
});
