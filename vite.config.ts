import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { policyText } from './src/server/content-security-policy.ts';

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

/**
 * @react-three/xr can emulate a headset on localhost, for which it brings a second copy of three and rooms of
 * 5 MB. The product never asks for that (`emulate: false`; tests inject IWER), so none of it is built.
 */
const noEmulator: Plugin = {
  name: 'no-emulator',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source, importer) =>
    source === './emulate.js' && importer?.includes('@pmndrs/xr') ? '\0no-emulator' : undefined,
  load: (id) => (id === '\0no-emulator' ? 'export const emulate = undefined;' : undefined),
};

export default defineConfig(
  async (): Promise<ViteUserConfig> => ({
    // Relative: one build serves from any static host, in a sub-path too.
    base: './',
    plugins: [react(), policyInPage, noEmulator],
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
