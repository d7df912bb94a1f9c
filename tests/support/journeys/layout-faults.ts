import type { Page } from 'playwright-core';

/**
 * What a person could not reach or read in the layout as it stands: controls that something covers or that no
 * scrolling brings into sight, texts wider than their box, and a page that must be scrolled sideways.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} '${element.getAttribute('aria-label') ?? element.textContent?.trim()}'`;
    const controls = 'button, a[href], select, input:not([hidden]), [role=tab]';
    const scope = document.querySelector('[role=dialog], [role=alertdialog]') ?? document;
    for (const control of scope.querySelectorAll<HTMLElement>(controls)) {
      // What is folded away is not in the layout.
      if (!control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const own =
        hit && (control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control));
      if (!own)
        faults.push(
          `${nameOf(control)} is covered by ${hit ? nameOf(hit).slice(0, 80) : 'nothing: out of sight'}`,
        );
      if (control.scrollWidth > control.clientWidth + 1 && control.tagName === 'BUTTON')
        faults.push(`${nameOf(control)} is cut off`);
    }
    return faults;
  });
}
