import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens and reads the choice of series. */
export interface StudyBrowserDriver {
  readonly dialog: Locator;
  readonly cards: Locator;
  /** The card whose text holds this. */
  card(text: string | RegExp): Locator;
  /** Waits for the choice to open. */
  shown(): Promise<void>;
  /** Grey levels of a card's picture, row by row, once it is there. */
  picture(card: Locator): Promise<{ width: number; height: number; greys: number[] }>;
}

export function studyBrowserDriver(page: Page): StudyBrowserDriver {
  const dialog = page.getByRole('dialog', { name: 'Opening CT' });
  const cards = dialog.locator('.series-card');
  return {
    dialog,
    cards,
    card: (text) => cards.filter({ hasText: text }),
    shown: () => dialog.getByRole('heading', { name: 'Which series?' }).waitFor({ timeout: 120_000 }),
    async picture(card) {
      await card.scrollIntoViewIfNeeded();
      await card.locator('[data-thumbnail=ready]').waitFor({ timeout: 30_000 });
      // Nothing of the picture may be cut off by the place that it is shown in.
      expect(await card.locator('canvas').boundingBox()).toEqual(
        await card.locator('.thumbnail').boundingBox(),
      );
      return card.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
        return { width, height, greys: Array.from({ length: width * height }, (_, i) => data[4 * i]!) };
      });
    },
  };
}
