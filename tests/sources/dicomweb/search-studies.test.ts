import { expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { loadWasmInNode } from '../../../src/server/cli/node-wasm.ts';
import type { StudyQuery } from '../../../src/sources/dicomweb/archive.ts';
import { createArchiveClient } from '../../../src/sources/dicomweb/archive-client.ts';
import { createStudySearch } from '../../../src/sources/dicomweb/search-studies.ts';
import { createThreadRunner } from '../../../src/workers/run-in-thread.ts';
import { anyStudy } from '../../support/any-study.ts';
import { type Answering, fakeNetwork, jsonResponse } from './fake-network.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });

function searching(answer: Answering) {
  const network = fakeNetwork(answer);
  const client = createArchiveClient({
    root: 'https://a.example/rs',
    authorization: undefined,
    network,
    clock: createManualClock(),
  });
  return { network, search: createStudySearch(client, pool) };
}

const study = (n: number, more: object = {}) => ({
  '0020000D': { vr: 'UI', Value: [`2.25.${n}`] },
  '00081030': { vr: 'LO', Value: [`Study ${n}`] },
  ...more,
});
const studies = (count: number) => Array.from({ length: count }, (_, i) => study(i + 1));
const parameters = (url: string) => new URL(url).searchParams;

async function sentFor(fields: Partial<StudyQuery>): Promise<string> {
  const { network, search } = searching(() => jsonResponse([]));
  await search({ ...anyStudy, ...fields }, { offset: 0, limit: 20 }, {});
  return network.sent[0]!.url;
}

test('asks for one more than is shown, and for every field of the list', async () => {
  const sent = parameters(await sentFor({}));
  expect([sent.get('limit'), sent.get('offset')]).toEqual(['21', '0']);
  expect(sent.getAll('includefield')).toEqual([
    '00080020',
    '00080050',
    '00080061',
    '00081030',
    '00100010',
    '00100020',
    '00201206',
    '00201208',
  ]);
});

test.each<[Partial<StudyQuery>, string, string | null]>([
  [{ patientName: ' Doe, Jane ' }, 'PatientName', 'Doe^Jane*'],
  [{ patientName: 'D?e' }, 'PatientName', 'D?e'],
  [{ patientName: 'Muñoz' }, 'PatientName', 'Mu*oz*'],
  [{ patientName: '山田' }, 'PatientName', '山田*'],
  [{ patientId: 'A/1 2' }, 'PatientID', 'A?1?2'],
  [{ patientId: 'a&limit=9#x\\' }, 'PatientID', 'a?limit?9?x'],
  [{ accessionNumber: '77' }, 'AccessionNumber', '77'],
  [{ description: 'chest' }, 'StudyDescription', '*chest*'],
  [{ modality: 'ct' }, 'ModalitiesInStudy', 'CT'],
  [{ dateFrom: '2026-01-31', dateTo: '2026-02-01' }, 'StudyDate', '20260131-20260201'],
  [{ dateFrom: '2026-01-31' }, 'StudyDate', '20260131-'],
  [{ dateTo: '2026-01-31' }, 'StudyDate', '-20260131'],
  [{ dateTo: 'soon' }, 'StudyDate', null],
  [{ patientName: '  ' }, 'PatientName', null],
])('%j is sent as %s = %s', async (fields, name, value) => {
  expect(parameters(await sentFor(fields)).get(name)).toBe(value);
});

test('pages, and ends', async () => {
  const all = studies(5);
  const { search } = searching(({ url }) => {
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(parameters(url).get(name)));
    return jsonResponse(all.slice(offset, offset! + limit!));
  });
  const page = async (offset: number) => {
    const found = await search(anyStudy, { offset, limit: 2 }, {});
    return [found.studies.map(({ studyUid }) => studyUid.slice(5)).join(), found.more];
  };
  expect([await page(0), await page(2), await page(4), await page(6)]).toEqual([
    ['1,2', true],
    ['3,4', true],
    ['5', false],
    ['', false],
  ]);
});

test('an archive that ignores limit and offset is paged all the same', async () => {
  const { search } = searching(() => jsonResponse(studies(5)));
  const first = await search(anyStudy, { offset: 0, limit: 2 }, {});
  const last = await search(anyStudy, { offset: 4, limit: 2 }, {});
  expect([first.studies.length, first.more, last.studies.length, last.more]).toEqual([2, true, 1, false]);
});

test.each([
  ['204', new Response(null, { status: 204 })],
  ['an empty body', new Response('')],
])('%s is nothing found', async (_, response) => {
  const { search } = searching(() => response.clone());
  expect(await search(anyStudy, { offset: 0, limit: 2 }, {})).toEqual({ studies: [], more: false });
});

test('each study once; without a usable UID not at all; odd fields are shown as empty', async () => {
  const { search } = searching(() =>
    jsonResponse([
      study(1),
      study(1),
      study(2, { '0020000D': { vr: 'UI', Value: ['../../evil'] } }),
      study(3, {
        '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Doe^Jane^Q', Ideographic: 'x' }] },
        '00080020': { vr: 'DA', Value: ['yesterday'] },
        '00080061': { vr: 'CS', Value: ['CT', 'SR', null] },
        '00201206': { vr: 'IS', Value: ['3'] },
        '00201208': { vr: 'IS', Value: [-1] },
        '00081030': { vr: 'LO', BulkDataURI: 'https://x' },
        '00100020': { vr: 'LO', Value: ['a\u202eb\u0000'] },
      }),
    ]),
  );
  const { studies: found } = await search(anyStudy, { offset: 0, limit: 10 }, {});
  expect(found.map(({ studyUid }) => studyUid)).toEqual(['2.25.1', '2.25.3']);
  expect(found[1]).toEqual({
    studyUid: '2.25.3',
    patientName: 'Doe, Jane Q',
    patientId: 'a b',
    accessionNumber: '',
    date: '',
    description: '',
    modalities: ['CT', 'SR'],
    seriesCount: 3,
    imageCount: undefined,
  });
});

test('an archive that does not match descriptions is helped', async () => {
  const { search } = searching(() => jsonResponse(studies(12)));
  const { studies: found } = await search(
    { ...anyStudy, description: 'STUDY 1' },
    { offset: 0, limit: 20 },
    {},
  );
  expect(found.map(({ description }) => description)).toEqual([
    'Study 1',
    'Study 10',
    'Study 11',
    'Study 12',
  ]);
});
