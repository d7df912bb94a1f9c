import { expect, test } from 'vitest';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { copySeries } from '../../src/sources/share-series.ts';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import type { JobRunner } from '../../src/workers/job-runner.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { identifiedCt } from '../dicom/deidentify/identified-ct.ts';
import { strictOptions } from '../dicom/deidentify/strict-options.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });

/** Bytes that say they are more than a ZIP takes. */
function saidToBeLarge(bytes: Uint8Array): Uint8Array {
  return Object.defineProperty(bytes, 'length', { value: 2 ** 33 });
}

// Once, images beyond 4 GB were listed as left out, and the rest was saved as if it were the series.
test('a series that does not fit into a ZIP is not copied in part', async () => {
  const files = [7.25, 14.5, 21.75].map((z) => sourceFromBytes(`IM${z}`, identifiedCt(z)));
  const { series } = await openFiles(files, { pool }, {});
  const request = { origin: series[0]!.dicom!, options: strictOptions, secret: new Uint8Array(32).fill(5) };
  const large: JobRunner = {
    ...pool,
    async run(kind, input, options) {
      const result = await pool.run(kind, input, options);
      if (result instanceof Uint8Array) saidToBeLarge(result);
      return result;
    },
  };
  await expect(copySeries(request, 'series-1', large, {})).rejects.toMatchObject({ code: 'zip/too-large' });
});
