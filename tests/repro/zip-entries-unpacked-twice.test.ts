import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import type { JobRunner } from '../../src/workers/job-runner.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { ctFile } from '../dicom/make-ct.ts';

test('finding the series in a ZIP unpacks each of its files once', async () => {
  const inThread = createThreadRunner({ loadWasm: loadWasmInNode });
  const jobs: string[] = [];
  const pool: JobRunner = {
    ...inThread,
    run(kind, input, options) {
      jobs.push(kind);
      return inThread.run(kind, input, options);
    },
  };
  // Longer than the beginning by which a file's format is known.
  const comment = { '0020,4000': ['LT', 'x'.repeat(20_000)] } as const;
  const entries = Object.fromEntries([0, 7.25, 14.5].map((z) => [`IM${z}`, ctFile(z, comment)]));
  const { series } = await openFiles([sourceFromBytes('study.zip', zipSync(entries))], { pool }, {});
  expect(series.map(({ series: { slices } }) => slices)).toEqual([3]);
  expect(jobs.filter((kind) => kind === 'inflate-entry')).toHaveLength(3);
});
