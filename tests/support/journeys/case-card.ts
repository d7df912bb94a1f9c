import type { Locator, Page } from 'playwright-core';

/** The card of a case in the library. */
export function caseCard(page: Page, caseId = 'chest-001'): Locator {
  return page.locator(`[data-case="${caseId}"]`);
}

/** The button of a card that opens its case. */
export function openerOf(page: Page, caseId = 'chest-001'): Locator {
  return caseCard(page, caseId).getByRole('button', { name: /^(Open case|Go on|Open again): / });
}
