import { expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { createArchiveClient } from '../../src/sources/dicomweb/archive-client.ts';
import { createStudySearch } from '../../src/sources/dicomweb/search-studies.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const query = {
  patientName: '',
  patientId: '',
  accessionNumber: '',
  description: '',
  modality: 'CT',
  dateFrom: '',
  dateTo: '',
};

test('Orthanc 1.10 counts skipped studies into the limit when a modality is asked for: no study is lost', async () => {
  const all = Array.from({ length: 7 }, (_, n) => ({ '0020000D': { vr: 'UI', Value: [`2.25.${n}`] } }));
  const client = createArchiveClient({
    root: 'https://orthanc.test/dicom-web',
    authorization: undefined,
    clock: createManualClock(),
    network: {
      pageOrigin: 'https://teach.test',
      online: () => true,
      untilOnline: async () => {},
      wait: () => new Promise(() => {}),
      forbids: () => false,
      async fetch(url) {
        const [offset = 0, limit] = ['offset', 'limit'].map((name) =>
          Number(new URL(url).searchParams.get(name)),
        );
        const headers = { 'content-type': 'application/dicom+json' };
        return new Response(JSON.stringify(all.slice(offset, limit)), { headers });
      },
    },
  });
  const search = createStudySearch(client, pool);
  const pages = [];
  for (const offset of [0, 3, 6]) {
    const { studies, more } = await search(query, { offset, limit: 3 }, {});
    pages.push([studies.map(({ studyUid }) => studyUid.slice(5)).join(' '), more]);
  }
  expect(pages).toEqual([
    ['0 1 2', true],
    ['3 4 5', true],
    ['6', false],
  ]);
});
