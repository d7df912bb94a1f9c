import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { chromiumLaunch } from './chromium.ts';

/** Node, browser and end-to-end tests; `npx vitest run --project unit tests/dicom` runs some of one. */
export const vitestProjects: NonNullable<ViteUserConfig['test']> = {
  // SwiftShader renders on all cores, so more than two pages at once only slow one another down.
  maxWorkers: 2,
  projects: [
    {
      extends: true,
      test: {
        name: 'unit',
        environment: 'node',
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: ['tests/**/*.browser.test.{ts,tsx}'],
        testTimeout: 60_000,
      },
    },
    {
      extends: true,
      test: {
        name: 'browser',
        include: ['tests/**/*.browser.test.{ts,tsx}'],
        testTimeout: 60_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: chromiumLaunch() }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
    {
      extends: true,
      test: {
        name: 'e2e',
        environment: 'node',
        include: ['tests/e2e/**/*.e2e.ts'],
        globalSetup: ['tests/support/serve-product.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      },
    },
  ],
};
