import type { Page } from 'playwright-core';

/** Opens a section of the side panel by the beginning of its heading, where it is not open yet. */
export async function openSection(page: Page, title: string): Promise<void> {
  const heading = page.locator('.panel-heading').filter({ hasText: new RegExp(`^${title}`) });
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}
