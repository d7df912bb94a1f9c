import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from './chromium.ts';
import { type CaseFiles, fetchCaseFiles, openCase } from './journeys/open-case.ts';
import { encodePalettePng } from './journeys/palette-png.ts';
import { questionPanel } from './journeys/question-panel.ts';
import { stillPicture } from './journeys/still-picture.ts';
import { startProduct } from './start-product.ts';
import { solidFinding } from './solid-finding.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The README's pictures of the flat station, taken anew: `npx tsx tests/support/take-pictures.ts`. */
async function takePictures(page: Page, url: string, files: CaseFiles): Promise<void> {
  const save = async (name: string) =>
    writeFileSync(
      `${root}public/screenshots/${name}.png`,
      encodePalettePng(await stillPicture(page.locator('body'))),
    );
  await page.goto(url);
  const station = await openCase({ page }, url, files);
  const nodule = solidFinding(files.key.findings, 'nodule');
  await station.scrollTo('axial', [0, 0, nodule.outline.centre[2] - 15]);
  await page.mouse.move(0, 0);
  await save('flat');

  const panel = questionPanel(page);
  await panel.choose(/^A nodule/);
  await panel.submit();
  await panel.next();
  await page.getByRole('button', { name: 'Show Axial alone' }).click();
  await station.scrollTo('axial', nodule.outline.centre);
  const middle = await station.place('axial', nodule.outline.centre);
  await page.mouse.click(middle.x, middle.y);
  await panel.submit();
  await panel.next();
  for (const end of nodule.longAxis) {
    const { x, y } = await station.place('axial', end);
    await page.mouse.click(x, y);
  }
  await panel.submit();
  await page.mouse.move(0, 0);
  await save('graded-answer');
}

const product = await startProduct(root);
const browser = await chromium.launch(chromiumLaunch());
try {
  const files = await fetchCaseFiles(product.url, 'chest-001');
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await takePictures(page, product.url, files);
} finally {
  await browser.close();
  await product.stop();
}
