import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { chromiumLaunch } from './chromium.ts';
import { sharedPath } from './shared.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the development CT set on disk; undefined where it is absent. */
    sharedCt: string | undefined;
  }
}

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
        hookTimeout: 60_000,
      },
    },
    {
      extends: true,
      // Browser tests fetch CT from ../shared by its path on disk.
      server: { fs: { allow: ['.', '../shared'] } },
      // Packages that only workers or single tests import: bundling them when first met would reload the test page.
      optimizeDeps: {
        include: [
          'dicom-parser',
          'three/examples/jsm/postprocessing/Pass.js',
          'three/examples/jsm/shaders/CopyShader.js',
          'fflate',
          'zustand',
          'zustand/vanilla',
          'react-dom/client',
          '@observablehq/plot',
          '@react-three/fiber',
          '@react-three/uikit',
          '@cornerstonejs/codec-charls/decodewasmjs',
          '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs',
          '@cornerstonejs/codec-openjpeg/decodewasmjs',
          '@cornerstonejs/codec-openjph/wasmjs',
        ],
      },
      test: {
        name: 'browser',
        provide: { sharedCt: sharedPath('ct/dev') },
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
        // Whole journeys through real browsers on a busy machine; what needed it is named at the end of the run.
        retry: 1,
        testTimeout: 180_000,
        hookTimeout: 180_000,
      },
    },
  ],
};
