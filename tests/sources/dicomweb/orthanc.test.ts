import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { loadWasmInNode } from '../../../src/server/cli/node-wasm.ts';
import type { Archive, Credentials, StudyQuery } from '../../../src/sources/dicomweb/archive.ts';
import { connectArchive } from '../../../src/sources/dicomweb/connect-archive.ts';
import { openFiles } from '../../../src/sources/open-files.ts';
import type { LoadableSeries, LoadedVolume } from '../../../src/sources/opened-study.ts';
import { type SourceFile, sourceFromBytes } from '../../../src/sources/source-file.ts';
import { createThreadRunner } from '../../../src/workers/run-in-thread.ts';
import { ctFile } from '../../dicom/make-ct.ts';
import { anyStudy } from '../../support/any-study.ts';
import { dicomFiles } from '../../support/dicom-files.ts';
import { nodeNetwork } from '../../support/orthanc/node-network.ts';
import { orthancTool, type RunningOrthanc, startOrthanc } from '../../support/orthanc/start-orthanc.ts';
import { sharedPath } from '../../support/shared.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const connect = ({ url }: { url: string }, credentials: Credentials = { kind: 'none' }) =>
  connectArchive({ name: 'Test', url }, credentials, { network: nodeNetwork, clock: systemClock, pool }, {});

async function openAll(archive: Archive) {
  const { studies } = await archive.search(anyStudy, { offset: 0, limit: 100 }, {});
  const opened = await Promise.all(studies.map((study) => archive.open(study, {})));
  return {
    series: opened.flatMap(({ series }) => series),
    refused: opened.flatMap(({ refused }) => refused),
  };
}

const loadWhole = (found: LoadableSeries) =>
  found.series.form === 'volume' ? found.load({}) : found.loadImage(0, {});

/** What has to be the same, whichever way the images came. */
function numbersOf(
  { series }: LoadableSeries,
  { dims, lpsFromIndex, hu, huRange, unit, refused }: LoadedVolume,
) {
  const { form, columns, rows, slices, sliceThicknessMm, windows, sopClassUid, invertedGreys } = series;
  const counted = { form, columns, rows, slices, sliceThicknessMm, windows, sopClassUid, invertedGreys };
  return {
    ...counted,
    dims,
    lpsFromIndex,
    huRange,
    unit,
    refused,
    hu: hash(hu),
  };
}

/** The numbers of the first image, or why there are none. */
const firstImageOf = (found: LoadableSeries) =>
  found.loadImage(0, {}).then(
    (image) => numbersOf(found, image),
    ({ code }: UserError) => code,
  );

/** Slices of a second study, for searches: not CT in part, with every field that one can search by. */
const otherStudy = (z: number, uid = '2.25.21') =>
  ctFile(z, {
    '0008,0018': ['UI', `${uid}.${z * 4}`],
    '0008,0020': ['DA', '20241107'],
    '0008,0050': ['SH', 'ACC-77'],
    '0008,1030': ['LO', 'CT Abdomen'],
    '0010,0010': ['PN', 'Müller^Anna^Q'],
    '0008,0005': ['CS', 'ISO_IR 192'],
    '0010,0020': ['LO', 'P-9'],
    '0020,000d': ['UI', uid],
    '0020,000e': ['UI', `${uid}.1`],
  });

const heights = [0, 7.25, 14.5, 21.75, 29, 36.25, 43.5];
const slices = heights.map((z) => sourceFromBytes(`CT/${z}`, ctFile(z)));

describe.skipIf(!orthancTool.path)(orthancTool.title('a real Orthanc'), () => {
  let orthanc: RunningOrthanc;
  const store = async (files: readonly SourceFile[]) => {
    for (const file of files) await orthanc.upload(await file.read(0, file.size));
  };
  const frameRequests = () =>
    orthanc.proxy.requests.filter(({ path }) => /\/(frames\/|instances\/[\d.]+$)/.test(path));

  beforeAll(async () => {
    orthanc = await startOrthanc();
  });
  afterAll(() => orthanc.stop());
  beforeEach(async () => {
    orthanc.proxy.fault = () => undefined;
    await orthanc.empty();
  });

  describe('the same numbers as from the files', () => {
    const sets = [
      'series/chest_cta_cmbcrc.zip',
      'series/head_ge_tilt',
      'series/head_phantom_philips_tilt',
    ].concat(['series/torso_3mm_converted', 'enhanced']);
    const folder = sharedPath('ct/dev');
    test.skipIf(!folder).each(sets)(
      `%s${folder ? '' : ' (skipped: no shared data)'}`,
      { timeout: 180_000 },
      async (set) => {
        const files = await dicomFiles(`${folder}/${set}`);
        await store(files);
        const found = await openAll(await connect(orthanc));
        expect(found.refused).toEqual([]);
        const expected = (await openFiles(files, { pool }, {})).series;
        expect(found.series.length).toBe(expected.length);
        const inOrder = (list: readonly LoadableSeries[]) =>
          [...list].sort((a, b) => (a.series.seriesUid < b.series.seriesUid ? -1 : 1));
        const pairs = inOrder(found.series).map((one, i) => [one, inOrder(expected)[i]!] as const);
        for (const [one, other] of pairs)
          expect(numbersOf(one, await loadWhole(one))).toEqual(numbersOf(other, await loadWhole(other)));
      },
    );

    test.skipIf(!folder)(
      `every transfer syntax and odd image${folder ? '' : ' (skipped: no shared data)'}`,
      { timeout: 300_000 },
      async () => {
        let compared = 0;
        for (const file of [
          ...(await dicomFiles(`${folder}/ts`)),
          ...(await dicomFiles(`${folder}/single`)),
        ]) {
          const name = basename(file.path);
          const { series: expected } = await openFiles([file], { pool }, {});
          await orthanc.empty();
          const taken = await store([file]).then(
            () => true,
            () => false,
          );
          if (!taken) continue;
          const found = await openAll(await connect(orthanc));
          if (expected.length === 0) {
            // What this reader does not decode the archive may still transcode: an image then, or a refusal in words.
            for (const one of found.series)
              await one.loadImage(0, {}).catch((error) => expect(error, name).toBeInstanceOf(UserError));
            continue;
          }
          expect(found.series.length, name).toBe(expected.length);
          const [one, other] = [found.series[0]!, expected[0]!];
          expect(await firstImageOf(one), name).toEqual(await firstImageOf(other));
          compared++;
        }
        expect(compared).toBeGreaterThan(50);
      },
    );

    test('a synthetic series, and its files as they were stored', async () => {
      await store(slices);
      const [one] = (await openAll(await connect(orthanc))).series;
      const [other] = (await openFiles(slices, { pool }, {})).series;
      expect(numbersOf(one!, await one!.load({}))).toEqual(numbersOf(other!, await other!.load({})));
      const { plan, files } = one!.dicom!;
      const stored = new Set(
        await Promise.all(slices.map(async (file) => textOf(await file.read(0, file.size)))),
      );
      for (const { file } of plan.images)
        expect(stored.has(textOf(await files[file]!.read(0, files[file]!.size)))).toBe(true);
      expect(await files[0]!.read(128, 132)).toEqual(new TextEncoder().encode('DICM'));
    });
  });

  describe('search', () => {
    const search = async (fields: Partial<StudyQuery>, offset = 0, limit = 10) => {
      const archive = await connect(orthanc);
      const { studies, more } = await archive.search({ ...anyStudy, ...fields }, { offset, limit }, {});
      return { uids: studies.map(({ studyUid }) => studyUid).sort(), more, studies };
    };
    beforeEach(async () => {
      await store(slices.slice(0, 1));
      for (const z of [1, 2]) await orthanc.upload(otherStudy(z));
    });

    test.each<[string, Partial<StudyQuery>, string[]]>([
      ['nothing in particular', {}, ['2.25.11', '2.25.21']],
      ['the beginning of a name', { patientName: 'Mül' }, ['2.25.21']],
      ['a name as people write it', { patientName: 'Müller, Anna' }, ['2.25.21']],
      ['a description with a space', { description: 'CT Abdo' }, ['2.25.21']],
      ['a name with a wildcard', { patientName: '*Patient' }, ['2.25.11']],
      ['a patient ID', { patientId: 'P-9' }, ['2.25.21']],
      ['an accession number', { accessionNumber: 'ACC-77' }, ['2.25.21']],
      ['part of a description', { description: 'Abdo' }, ['2.25.21']],
      ['a modality', { modality: 'ct' }, ['2.25.11', '2.25.21']],
      ['a modality that is not there', { modality: 'MR' }, []],
      ['a date', { dateFrom: '2024-11-07', dateTo: '2024-11-07' }, ['2.25.21']],
      ['a date from', { dateFrom: '2024-11-01' }, ['2.25.21']],
      ['a date to', { dateTo: '2024-11-06' }, []],
      ['what would be part of an address', { patientId: 'a&b=c?#/../é%' }, []],
    ])('%s', async (_, fields, uids) => {
      expect((await search(fields)).uids).toEqual(uids);
    });

    test('tells what the list shows', async () => {
      expect((await search({ patientId: 'P-9' })).studies).toEqual([
        {
          studyUid: '2.25.21',
          patientName: 'Müller, Anna Q',
          patientId: 'P-9',
          accessionNumber: 'ACC-77',
          date: '2024-11-07',
          description: 'CT Abdomen',
          modalities: ['CT'],
          seriesCount: 1,
          imageCount: 2,
        },
      ]);
    });

    test('pages', async () => {
      for (let i = 0; i < 5; i++) await orthanc.upload(otherStudy(i, `2.25.3${i}`));
      const pages = [await search({}, 0, 3), await search({}, 3, 3), await search({}, 6, 3)];
      expect(pages.map(({ uids, more }) => [uids.length, more])).toEqual([
        [3, true],
        [3, true],
        [1, false],
      ]);
      expect(new Set(pages.flatMap(({ uids }) => uids)).size).toBe(7);
      expect((await search({}, 0, 7)).more).toBe(false);
    });

    test('series of other kinds are named and left out', async () => {
      await orthanc.upload(ctFile(3, { '0008,0060': ['CS', 'SR'], '0020,000e': ['UI', '2.25.99'] }));
      const archive = await connect(orthanc);
      const [study] = (await search({ patientId: 'ID-4711' })).studies;
      const { series, refused } = await archive.open(study!, {});
      expect(series.length).toBe(1);
      expect(refused).toMatchObject([
        { code: 'dicom/not-ct', message: expect.stringContaining('“SR”, not CT') },
      ]);
    });
  });

  describe('a bad network', () => {
    const load = async () => {
      const [series] = (await openAll(await connect(orthanc))).series;
      return numbersOf(series!, await series!.load({}));
    };
    const expected = async () => {
      const [series] = (await openFiles(slices, { pool }, {})).series;
      return numbersOf(series!, await series!.load({}));
    };
    beforeEach(() => store(slices));

    test.each([
      ['every answer is cut once', () => ({ kind: 'cut', afterBytes: 200 }) as const, 1],
      ['every answer is cut three times', () => ({ kind: 'cut', afterBytes: 250 }) as const, 3],
      ['the server fails twice', () => ({ kind: 'status', status: 502 }) as const, 2],
      [
        'the server is busy once',
        () => ({ kind: 'status', status: 503, headers: { 'retry-after': '1' } }) as const,
        1,
      ],
      ['every answer is late', () => ({ kind: 'delay', ms: 150 }) as const, 1],
      ['an error of its own once', () => ({ kind: 'status', status: 500 }) as const, 1],
    ])('%s: the same numbers, and no image fetched more than a few times', async (_, fault, times) => {
      const archive = await connect(orthanc);
      const before = frameRequests().length;
      orthanc.proxy.fault = ({ path, earlier }) =>
        earlier < times && !path.includes('?') ? fault() : undefined;
      const [study] = (await archive.search(anyStudy, { offset: 0, limit: 1 }, {})).studies;
      const [series] = (await archive.open(study!, {})).series;
      expect(numbersOf(series!, await series!.load({}))).toEqual(await expected());
      const counts = new Map<string, number>();
      for (const { path } of frameRequests().slice(before)) counts.set(path, (counts.get(path) ?? 0) + 1);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(2 * times + 1);
    });

    test('a load that was given up goes on where it stopped', async () => {
      const [series] = (await openAll(await connect(orthanc))).series;
      const dead = /\/instances\/2\.25\.103625\//;
      orthanc.proxy.fault = ({ path }) => (dead.test(path) ? { kind: 'cut', afterBytes: 10 } : undefined);
      await expect(series!.load({})).rejects.toMatchObject({
        code: 'dicomweb/connection-lost',
        message: expect.stringMatching(/was lost.*try again; what was fetched so far is kept/),
      });
      orthanc.proxy.fault = () => undefined;
      const before = frameRequests().length;
      expect(numbersOf(series!, await series!.load({}))).toEqual(await expected());
      expect(frameRequests().length - before).toBeLessThanOrEqual(2);
    });

    test('cancelling stops requests within a second', async () => {
      const archive = await connect(orthanc);
      const [study] = (await archive.search(anyStudy, { offset: 0, limit: 1 }, {})).studies;
      const [series] = (await archive.open(study!, {})).series;
      orthanc.proxy.fault = () => ({ kind: 'delay', ms: 300 });
      const cancel = new AbortController();
      setTimeout(() => cancel.abort('enough'), 100);
      const startMs = performance.now();
      await expect(series!.load({ signal: cancel.signal })).rejects.toBe('enough');
      expect(performance.now() - startMs).toBeLessThan(1000);
      const asked = orthanc.proxy.requests.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(orthanc.proxy.requests.length).toBe(asked);
      expect(await load()).toEqual(await expected());
    });
  });
});

describe.skipIf(!orthancTool.path)(orthancTool.title('an Orthanc that asks for a sign-in'), () => {
  let orthanc: RunningOrthanc;
  beforeAll(async () => {
    orthanc = await startOrthanc({ name: 'reader', password: 'wörd:1' });
    await orthanc.upload(ctFile(0));
  });
  afterAll(() => orthanc.stop());

  test('right', async () => {
    const archive = await connect(orthanc, { kind: 'basic', user: 'reader', password: 'wörd:1' });
    const { series } = await openAll(archive);
    expect((await series[0]!.loadImage(0, {})).dims).toEqual([5, 6, 1]);
    expect(JSON.stringify(archive)).not.toContain('wörd');
    expect(orthanc.proxy.requests.map(({ path }) => path).join()).not.toMatch(/reader|rd:1/);
  });

  test.each<[string, Credentials, string]>([
    ['wrong', { kind: 'basic', user: 'reader', password: 'other' }, 'dicomweb/sign-in-wrong'],
    ['none', { kind: 'none' }, 'dicomweb/sign-in-missing'],
    ['a token', { kind: 'bearer', token: 'abc' }, 'dicomweb/sign-in-wrong'],
  ])('%s', async (_, credentials, code) => {
    await expect(connect(orthanc, credentials)).rejects.toMatchObject({ code });
  });
});

function hash({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex');
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
