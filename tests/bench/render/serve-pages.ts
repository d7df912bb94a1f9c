import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';

/** An XML writer that vtk.js brings along derives from Node's emitter when it loads; no renderer here writes XML. */
const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId: (source) => (source === 'events' || source === 'url' ? `\0without-node:${source}` : undefined),
  load: (id) => (id.startsWith('\0without-node:') ? 'export class EventEmitter {}' : undefined),
};

/** The bench's pages, built as the product is, on a free port of this computer. */
export interface ServedPages {
  /** The page of one renderer, and that of both eyes. */
  readonly contestantUrl: string;
  readonly stereoUrl: string;
  /** Where a file on this disk can be fetched from now on. */
  offer(path: string): string;
  close(): Promise<void>;
}

/** Builds the pages, minified and without anything of a development server, and serves them. */
export async function servePages(): Promise<ServedPages> {
  const root = fileURLToPath(new URL('./', import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), 'oblique-bench-pages-'));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    plugins: [withoutNode],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: [join(root, 'page.html'), join(root, 'stereo/stereo.html')] },
    },
  });
  const offered = new Map<string, string>();
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: {
      port: 0,
      host: '127.0.0.1',
      // Isolated pages have a clock of 5 µs instead of 100.
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    plugins: [
      {
        name: 'volumes',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const path = offered.get(request.url ?? '');
            if (!path) return next();
            response.setHeader('Content-Length', statSync(path).size);
            createReadStream(path).pipe(response);
          });
        },
      },
    ],
  });
  return {
    contestantUrl: new URL('page.html', server.resolvedUrls!.local[0]).href,
    stereoUrl: new URL('stereo/stereo.html', server.resolvedUrls!.local[0]).href,
    offer(path) {
      const place = `/volumes/${basename(path)}`;
      offered.set(place, path);
      return place;
    },
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
