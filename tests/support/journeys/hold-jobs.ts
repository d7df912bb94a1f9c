import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Lets `count` more of the held jobs go to their workers. */
    letJobsThrough(count: number): void;
  }
}

/**
 * Makes a page keep back every job of one kind from its workers until it is let through, so that a state which lasts
 * a moment on a fast machine can be looked at. To be called before the page is loaded; the pool replaces a worker that
 * is silent for 30 s.
 */
export async function holdJobs(
  page: Page,
  kind: string,
): Promise<{ letThrough(count: number): Promise<void> }> {
  await page.addInitScript((held) => {
    const waiting: (() => void)[] = [];
    let allowed = 0;
    const { postMessage } = Worker.prototype;
    const goOn = () => {
      for (; allowed > 0 && waiting.length > 0; allowed--) waiting.shift()!();
    };
    Worker.prototype.postMessage = function (this: Worker, ...message: [unknown, never]) {
      const post = () => postMessage.apply(this, message);
      if ((message[0] as { readonly kind?: string }).kind !== held) return post();
      waiting.push(post);
      goOn();
    };
    window.letJobsThrough = (count) => {
      allowed += count;
      goOn();
    };
  }, kind);
  return { letThrough: (count) => page.evaluate((jobs) => window.letJobsThrough(jobs), count) };
}
