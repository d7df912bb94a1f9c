import { openFiles } from '../../../src/sources/open-files.ts';
import { sourceFromBlob } from '../../../src/sources/source-file.ts';
import { createBrowserPool } from '../../../src/workers/browser-pool.ts';
import type { Contestant } from './contestant.ts';

/** The product's own reader, as the page uses it. */
export function oblique(): Contestant {
  const pool = createBrowserPool();
  return {
    workers: pool.size,
    async read(files, onFirstImage) {
      const sources = files.map((file, k) => sourceFromBlob(`IM${k}`, file));
      const { series } = await openFiles(sources, { pool }, { onFirstImage });
      const { hu } = await series[0]!.load({ onFirstImage });
      return hu instanceof Int16Array ? hu : undefined;
    },
  };
}
