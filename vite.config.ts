import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
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

export default defineConfig(async () => ({
  // Relative: one build serves from any static host, in a sub-path too.
  base: './',
  plugins: [react(), policyInPage],
  build: {
    target: 'es2022',
    outDir: 'dist',
    chunkSizeWarningLimit: 1500,
    // The notices that bundled packages ask for travel with every copy of the page.
    license: { fileName: 'third-party-licenses.md' },
    // A data: address would need exceptions in the policy for scripts and workers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' as const },
  // Test packages take a second to load and are not there in a production install.
  ...(process.env.VITEST && { test: (await import('./tests/support/vitest-projects.ts')).vitestProjects }),
}));
