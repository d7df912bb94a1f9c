import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';

/** vtk.js, which Cornerstone's core brings along, has an XML writer that extends Node's emitter when it loads. */
const eventsInBrowser: Plugin = {
  name: 'events-in-browser',
  enforce: 'pre',
  resolveId: (source) => (source === 'events' ? '\0events' : undefined),
  load: (id) => (id === '\0events' ? 'export const EventEmitter = EventTarget;' : undefined),
};

/** A bench's page, built as the product is and served on loopback. */
export interface ServedPage {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param folder of the bench, beside this one, that holds its `page.html`. */
export async function servePage(folder = 'dicom'): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'oblique-bench-page-'));
  const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    base: './',
    plugins: [eventsInBrowser],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: join(root, 'page.html') },
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return {
    url: `${server.resolvedUrls!.local[0]}page.html`,
    async stop() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
