import type { Page } from 'playwright-core';

/** Enlarges the axial view, unless the scan opened with it alone, as it was left. */
export async function showAxialAlone(page: Page, timeoutMs = 30_000): Promise<void> {
  const enlarge = page.getByRole('button', { name: 'Show Axial alone' });
  await enlarge
    .or(page.getByRole('button', { name: 'Show all views' }))
    .first()
    .waitFor({ timeout: timeoutMs });
  if (await enlarge.isVisible()) await enlarge.click();
}
