import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openerOf } from '../support/journeys/case-card.ts';
import { productBrowser } from '../support/browser-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = '/courses/radiology-7/oblique/';
/** The few types that any web host knows; no header of ours. */
const mimeTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const asked: string[] = [];
const host = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://host').pathname;
  asked.push(path);
  const file = path.slice(folder.length) || 'index.html';
  const content = path.startsWith(folder)
    ? await readFile(join(root, file.startsWith('generated/') ? 'public' : 'dist', file)).catch(
        () => undefined,
      )
    : undefined;
  response.writeHead(content ? 200 : 404, {
    'content-type': mimeTypes[extname(file)] ?? 'application/octet-stream',
  });
  response.end(content);
});
beforeAll(() => new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve)));
afterAll(() => void host.close());
const browser = productBrowser();

test('dist/ works in a sub-path of a plain web host, and the page carries its own policy there', async () => {
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}${folder}`;
  const { page, problems, expectNoProblems } = await browser.newPage({ url });
  await page.goto(url);
  await openerOf(page).click();
  await page.getByText('Axial', { exact: true }).waitFor({ timeout: 60_000 });
  // A picture, because the page may ask archives (https) for data.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const picture = new Image();
        picture.onerror = resolve;
        picture.src = 'https://example.org/picture.png';
      }),
  );
  expect(problems.join()).toContain(
    "violates the following Content Security Policy directive: \"img-src 'self'",
  );
  // Whoever copies `npm run build` has that file too; any other host has cases that are all there.
  expectNoProblems(/example\.org/, /making\.json/, /scout\.png/);
  expect(asked.filter((path) => !path.startsWith(folder))).toEqual([]);
});
