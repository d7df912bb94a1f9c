import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the page looks for it: beside itself, because a worker serves its own folder. */
const FILE = 'service-worker.js';

/** Of `public/`: bundled cases are kept when opened; pictures of the README and texts are no part of the page. */
const notInstalled = /^(generated|screenshots)\/|\.md$|LICENSE/;
/** Vite's own names under assets/ change with the bytes. */
const named = /^assets\//;

interface ShellFile {
  readonly path: string;
  readonly revision: string;
}

const revisionOf = (path: string, content: string | Uint8Array): string =>
  named.test(path) ? '' : createHash('sha256').update(content).digest('hex').slice(0, 12);

/** The files of a folder that belong to the page, with what changes when their bytes do. */
export function publicFiles(folder: string): ShellFile[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((path) => !notInstalled.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => ({ path, revision: revisionOf(path, readFileSync(join(folder, path))) }));
}

/** The same list of files gives the same version, whatever order they came in. */
export function shellOf(files: readonly ShellFile[]): { version: string; files: readonly ShellFile[] } {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const version = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 12);
  return { version, files: sorted };
}

/** Bundles `entry` as one script that imports nothing: browsers load a service worker alone. */
async function bundleWorker(root: string, entry: string): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
    },
  });
  const [chunk, ...others] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk' || others.length > 0)
    throw new Error('service worker: is more than one script');
  return chunk.code;
}

/**
 * Builds the service worker `entry` (relative to the root) beside the page, and writes the list of the page's files
 * into it.
 */
export function serviceWorkerBuild(entry: string): Plugin {
  let folders = { root: '', public: '' };
  return {
    name: 'service-worker-build',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, publicDir }) {
      folders = { root, public: publicDir };
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const built = Object.values(bundle)
          .filter(({ fileName }) => !notInstalled.test(fileName))
          .map((file) => {
            const content = file.type === 'chunk' ? file.code : file.source;
            // Asked for by the name of its folder: some hosts send `index.html` elsewhere.
            const path = file.fileName === 'index.html' ? '' : file.fileName;
            return { path, revision: revisionOf(path, content) };
          });
        const shell = shellOf([...built, ...publicFiles(folders.public)]);
        const code = await bundleWorker(folders.root, entry);
        const source = code.replaceAll('__SHELL__', JSON.stringify(shell));
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
  };
}
