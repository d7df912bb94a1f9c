import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { policyText } from './src/server/content-security-policy.ts';
import { serviceWorkerBuild } from './src/server/service-worker-build.ts';

/** Static hosts send no headers of ours, so the built page carries its policy itself. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText() },
      injectTo: 'head-prepend',
    },
  ],
};

/** The JSON Schemas of cases, for whoever writes cases elsewhere; the page itself does not read them. */
const schemasBesidePage: Plugin = {
  name: 'schemas-beside-page',
  apply: 'build',
  writeBundle: ({ dir }) => cp('datasets/schemas', join(dir!, 'schemas'), { recursive: true }),
};

/**
 * What packages bring along for things that the product never asks for. @react-three/xr can emulate a headset on
 * localhost, with a second copy of three and rooms of 5 MB (`emulate: false`; tests inject IWER); uikit has a
 * typeface for panels that name none (ours is in `public/xr-fonts`). None of it is built.
 */
const neverUsed: Readonly<Record<string, string>> = {
  './emulate.js': 'export const emulate = undefined;',
  '@pmndrs/msdfonts/inter': 'export const inter = {};',
};
const withoutNeverUsed: Plugin = {
  name: 'without-never-used',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source, importer) =>
    source in neverUsed && importer?.includes('@pmndrs/') ? `\0never-used:${source}` : undefined,
  load: (id) => (id.startsWith('\0never-used:') ? neverUsed[id.slice(id.indexOf(':') + 1)] : undefined),
};

export default defineConfig(
  async (): Promise<ViteUserConfig> => ({
    // Relative: one build serves from any static host, in a sub-path too.
    base: './',
    plugins: [
      react(),
      policyInPage,
      schemasBesidePage,
      withoutNeverUsed,
      serviceWorkerBuild('src/app/offline/service-worker.ts'),
    ],
    build: {
      target: 'es2022',
      outDir: 'dist',
      chunkSizeWarningLimit: 1500,
      // The notices that bundled packages ask for travel with every copy of the page.
      license: { fileName: 'third-party-licenses.md' },
      // A data: address would need exceptions in the policy for scripts and workers.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The codecs' glue asks for `fs` and `path` when it runs in Node, never in a page.
        onLog: (level, log, report) => {
          if (!log.message.includes('externalized for browser compatibility')) report(level, log);
        },
      },
    },
    worker: { format: 'es' },
    // Test packages take a second to load and are not there in a production install.
    ...(process.env.VITEST && { test: (await import('./tests/support/vitest-projects.ts')).vitestProjects }),
  }),
);
