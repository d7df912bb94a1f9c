import type { Page } from 'playwright-core';

/** A stop of the Tab key. */
export interface TabStop {
  readonly name: string;
  /** Whether a ring of at least 2 px is drawn round it. */
  readonly ring: boolean;
}

async function focused(page: Page): Promise<TabStop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: (
        element.getAttribute('aria-label') ??
        element.closest('label')?.innerText ??
        element.innerText ??
        ''
      ).trim(),
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}

/** Presses Tab until something with this name has the focus, and gives every stop on the way. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    stops.push(stop);
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return stops;
  }
  throw new Error(`keyboard: ${name} was not among ${stops.map((stop) => `'${stop.name}'`).join(', ')}`);
}
