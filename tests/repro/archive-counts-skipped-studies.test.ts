import { expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { createArchiveClient } from '../../src/sources/dicomweb/archive-client.ts';
import { createStudySearch } from '../../src/sources/dicomweb/search-studies.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { fakeNetwork, jsonResponse } from '../sources/dicomweb/fake-network.ts';
import { anyStudy } from '../support/any-study.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });

test('Orthanc 1.10 counts skipped studies into the limit when a modality is asked for: no study is lost', async () => {
  const all = Array.from({ length: 7 }, (_, n) => ({ '0020000D': { vr: 'UI', Value: [`2.25.${n}`] } }));
  const client = createArchiveClient({
    root: 'https://orthanc.test/dicom-web',
    authorization: undefined,
    clock: createManualClock(),
    network: fakeNetwork(({ url }) => {
      const [offset = 0, limit] = ['offset', 'limit'].map((name) =>
        Number(new URL(url).searchParams.get(name)),
      );
      return jsonResponse(all.slice(offset, limit));
    }),
  });
  const search = createStudySearch(client, pool);
  const pages = [];
  for (const offset of [0, 3, 6]) {
    const { studies, more } = await search({ ...anyStudy, modality: 'CT' }, { offset, limit: 3 }, {});
    pages.push([studies.map(({ studyUid }) => studyUid.slice(5)).join(' '), more]);
  }
  expect(pages).toEqual([
    ['0 1 2', true],
    ['3 4 5', true],
    ['6', false],
  ]);
});
