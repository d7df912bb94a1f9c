import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';

/** Something that came to a student's device, by where it came from. */
export interface Received {
  readonly from: string;
  readonly bytes: Uint8Array;
}

/**
 * Records every answer to the page and its workers that belongs to a case or a study. The program itself is the same for all
 * cases and is left out. Call the result to have what came so far, ZIPs file by file.
 */
export function recordCaseBytes(context: BrowserContext): () => Promise<Received[]> {
  const bodies: Promise<Received[]>[] = [];
  context.on('response', (response) => {
    if (!/\/(generated|api)\//.test(response.url()) || !response.ok()) return;
    bodies.push(
      response.body().then(
        (body) => unpacked(response.url(), body),
        // A page that goes on has thrown the body away; what it kept is looked at in its caches.
        () => [],
      ),
    );
  });
  return async () => (await Promise.all(bodies)).flat();
}

/** All that the page holds of a case: its document, what is kept for offline use, and its database. */
export async function keptCaseBytes(page: Page): Promise<Received[]> {
  const { html, cached, stored } = await page.evaluate(async () => {
    const base64 = async (blob: Blob) =>
      new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
        reader.readAsDataURL(blob);
      });
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys())
        if (url.includes('/generated/'))
          found.push([url, await base64(await (await cache.match(url))!.blob())]);
    }
    return {
      html: `${document.title}${location.href}${document.documentElement.outerHTML}`,
      cached: found,
      stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    };
  });
  const text = (from: string, value: string) => ({ from, bytes: new TextEncoder().encode(value) });
  return [
    text('the document', html),
    text('local storage', stored),
    ...cached.flatMap(([url, body]) => unpacked(`cache ${url}`, Buffer.from(body, 'base64'))),
  ];
}

function unpacked(from: string, bytes: Uint8Array): Received[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ from, bytes }];
  return Object.entries(unzipSync(bytes)).map(([name, file]) => ({
    from: `${from} ${name}`,
    bytes: new Uint8Array([...new TextEncoder().encode(name), ...beforePixels(file)]),
  }));
}

/** Of an image the texts alone: among half a million pixels any four letters stand somewhere. */
function beforePixels(file: Uint8Array): Uint8Array {
  const at = Buffer.from(file.buffer, file.byteOffset, file.byteLength).lastIndexOf(pixelDataTag);
  return at < 0 ? file : file.subarray(0, at);
}

/** (7FE0,0010), little endian, with its value representation. */
const pixelDataTag = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57]);
