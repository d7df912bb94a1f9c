import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  errors,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import './serve-product.ts';
import { chromiumLaunch } from './chromium.ts';

const repositoryPath = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface ProductPageOptions
  extends Pick<
    BrowserContextOptions,
    'viewport' | 'deviceScaleFactor' | 'hasTouch' | 'isMobile' | 'reducedMotion'
  > {
  /** Emulates a Quest 3 that draws both eyes; the page then has `xrDevice`, IWER's `XRDevice`. */
  readonly headset?: boolean;
  /** Lets the page install its service worker; without it every page begins with nothing kept. */
  readonly offline?: boolean;
  /** Where the page will be, when that is not the running product. */
  readonly url?: string;
}

/** A page in a browser context of its own: nothing stored by one reaches another. */
export interface ProductPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong so far: console errors, uncaught errors, policy violations, requests that left the origin. */
  readonly problems: readonly string[];
  /** Fails when there was a problem, save those that match `expected`. */
  expectNoProblems(...expected: RegExp[]): void;
  /** Writes `test-results/NAME.png` and returns its path. */
  screenshot(name: string): Promise<string>;
}

/** What `iwer.min.js` leaves in the page. */
declare const IWER: typeof import('iwer');

/** Runs in the page before its own scripts: a native `navigator.xr` without hardware must be replaced. */
function installHeadset(): void {
  const xrDevice = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true });
  xrDevice.installRuntime({ forceInstall: true });
  Object.assign(globalThis, { xrDevice });
}

function watch(context: BrowserContext, page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host)
      problems.push(`left the origin: ${socket.url()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: requested } = new URL(request.url());
    const inside = requested === origin || protocol === 'blob:' || protocol === 'data:';
    if (!inside) problems.push(`left the origin: ${request.url()}`);
  });
  return problems;
}

/**
 * One Chromium for the test file that calls this at its top; `newPage` opens a blank page of the running
 * product at `url` (not yet loaded, so that a test can prepare it first).
 */
export function productBrowser(): {
  readonly url: string;
  newPage(options?: ProductPageOptions): Promise<ProductPage>;
} {
  const url = inject('productUrl');
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(chromiumLaunch());
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    url,
    async newPage({ headset = false, offline = false, url: pageUrl = url, ...options } = {}) {
      if (!browser) throw new Error('browser-page: newPage was called outside a test');
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        serviceWorkers: offline ? 'allow' : 'block',
        ...options,
      });
      if (headset) {
        await context.addInitScript({ path: repositoryPath('node_modules/iwer/build/iwer.min.js') });
        await context.addInitScript(installHeadset);
      }
      const page = await context.newPage();
      const problems = watch(context, page, new URL(pageUrl).origin);
      return {
        page,
        context,
        problems,
        expectNoProblems(...expected) {
          expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual(
            [],
          );
        },
        async screenshot(name) {
          const path = repositoryPath(`test-results/${name}.png`);
          // Now and then Chromium waits for a frame of a page that has nothing new to draw; asked again, it draws.
          for (let tries = 1; ; tries++)
            try {
              await page.screenshot({ path, timeout: 45_000 });
              return path;
            } catch (error) {
              if (tries === 3 || !(error instanceof errors.TimeoutError)) throw error;
            }
        },
      };
    },
  };
}
