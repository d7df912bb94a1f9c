import type { Locator } from 'playwright-core';
import { decodePng, type Picture } from './png-pixels.ts';

/** A picture of an element once it no longer changes: the 3D view refines after it was turned. */
export async function stillPicture(element: Locator): Promise<Picture> {
  let before: Buffer | undefined;
  for (let i = 0; i < 60; i++) {
    const now = await element.screenshot();
    if (before?.equals(now)) return decodePng(now);
    before = now;
    await element.page().waitForTimeout(400);
  }
  throw new Error('still picture: it went on changing for 24 s and more');
}

/** Share of pixels in which two pictures of one size differ by more than `levels` of 255 in any channel. */
export function differingShare(a: Picture, b: Picture, levels = 8): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('differing share: two sizes');
  let differing = 0;
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      const [one, other] = [a.rgb(x, y), b.rgb(x, y)];
      if (one.some((channel, i) => Math.abs(channel - other[i]!) > levels)) differing++;
    }
  return differing / (a.width * a.height);
}
