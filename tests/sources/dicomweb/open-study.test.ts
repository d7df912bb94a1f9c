import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import type { Progress } from '../../../src/base/progress.ts';
import { loadWasmInNode } from '../../../src/server/cli/node-wasm.ts';
import { connectArchive } from '../../../src/sources/dicomweb/connect-archive.ts';
import type { Network } from '../../../src/sources/dicomweb/network.ts';
import { openFiles } from '../../../src/sources/open-files.ts';
import { sourceFromBytes } from '../../../src/sources/source-file.ts';
import { createThreadRunner } from '../../../src/workers/run-in-thread.ts';
import { ctDataSet, rampPixels, without } from '../../dicom/make-ct.ts';
import { type DataSet, makeFile } from '../../dicom/make-dicom.ts';
import { anyStudy } from '../../support/any-study.ts';
import { fakeArchive, frameOf, octetStream, type Quirks } from './fake-archive.ts';
import {
  type FakeNetwork,
  fakeNetwork,
  fetchFailed,
  jsonResponse,
  multipartResponse,
} from './fake-network.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const images = [0, 7.25, 14.5, 21.75, 29].map((z) => ctDataSet(z));

/** Five frames in one object, in another order than they lie. */
const enhanced: DataSet = {
  ...without(ctDataSet(0), '0020,0032'),
  '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.2.1'],
  '0028,0008': ['IS', '5'],
  '7fe0,0010': ['OW', [21.75, 0, 14.5, 29, 7.25].flatMap((z) => rampPixels(Math.round(z)))],
  '5200,9230': [
    'SQ',
    [21.75, 0, 14.5, 29, 7.25].map((z) => ({
      '0020,9113': ['SQ', [{ '0020,0032': ['DS', `-10.5\\20.25\\${z}`] }]],
    })),
  ],
};

async function open(quirks: Quirks = {}, sets: readonly DataSet[] = images, changes: Partial<Network> = {}) {
  const network = fakeNetwork(fakeArchive(sets, quirks), { pageOrigin: 'https://a.example', ...changes });
  const archive = await connectArchive(
    { name: 'A', url: 'https://a.example/rs' },
    { kind: 'none' },
    { network, clock: createManualClock(), pool },
    {},
  );
  const page = await archive.search(anyStudy, { offset: 0, limit: 1 }, {});
  return { network, ...(await archive.open(page.studies[0]!, {})) };
}

const volumeOf = async (sets: readonly DataSet[]) => {
  const files = sets.map((set, i) => sourceFromBytes(`${i}`, makeFile(set)));
  const { dims, hu, lpsFromIndex, huRange } = await (await openFiles(files, { pool }, {})).series[0]!.load(
    {},
  );
  return { dims, hu, lpsFromIndex, huRange };
};

const asked = ({ sent }: FakeNetwork, part: string) => sent.filter(({ url }) => url.includes(part));

describe('images come as frames, and where that fails in another way', () => {
  const status =
    (code: number, when: (accept: string) => boolean, kinds = ['frames']): NonNullable<Quirks['instead']> =>
    ({ kind, accept }) =>
      kinds.includes(kind) && when(accept) ? new Response('', { status: code }) : undefined;
  const single: NonNullable<Quirks['instead']> = ({ kind, url }) => {
    const image = images.find((each) => url.includes(`/${each['0008,0018']![1]}/`));
    if (kind !== 'frames') return undefined;
    return new Response(new Uint8Array(frameOf(image!, 0)), {
      headers: { 'content-type': 'application/octet-stream' },
    });
  };
  const asStored = (accept: string) => accept.endsWith('transfer-syntax=*');
  const oneSide = (header: string, bytes = new Uint8Array(60)): NonNullable<Quirks['instead']> => {
    return ({ kind, accept }) =>
      kind === 'frames' && asStored(accept) ? multipartResponse([[header, bytes]]) : undefined;
  };

  // biome-ignore format: a table
  test.each<[string, Quirks, frames: number, files: number]>([
    ['as the standard says', {}, 5, 0],
    ['single-part answers', { instead: single }, 5, 0],
    ['no “*”: asked for uncompressed instead', { instead: status(406, asStored) }, 7, 0],
    ['400 for all frames: whole files', { instead: status(400, () => true) }, 6, 5],
    ['500 for all frames: whole files', { instead: status(500, () => true) }, 6, 5],
    ['404 for all frames, no “*” for files', { instead: status(404, asStored, ['frames', 'instance']) }, 7, 0],
    ['a syntax that is not read', { instead: oneSide('Content-Type: image/jxl; transfer-syntax=1.2.840.10008.1.2.4.110') }, 7, 0],
    ['big endian', { instead: oneSide('Content-Type: application/octet-stream; transfer-syntax=1.2.840.10008.1.2.2') }, 7, 0],
    ['too few bytes', { instead: oneSide(octetStream, new Uint8Array(58)) }, 7, 0],
    ['a web page', { instead: ({ kind, accept }) => kind === 'frames' && asStored(accept) ? new Response('<html>', { headers: { 'content-type': 'text/html' } }) : undefined }, 7, 0],
  ])('%s', async (_, quirks, frames, files) => {
    const { network, series } = await open(quirks);
    const { dims, hu, lpsFromIndex, huRange } = await series[0]!.load({});
    expect({ dims, hu, lpsFromIndex, huRange }).toEqual(await volumeOf(images));
    // A way that never worked is tried twice at most, besides those under way at the same time.
    expect(asked(network, '/frames/').length).toBeGreaterThanOrEqual(frames);
    expect(asked(network, '/frames/').length).toBeLessThanOrEqual(3 * 5);
    const whole = network.sent.filter(({ url }) => /instances\/[\d.]+$/.test(url));
    expect(whole.length).toBe(files);
  });

  test('what worked for one image is asked first for the next', async () => {
    const { network, series } = await open({ instead: status(406, asStored) });
    await series[0]!.loadImage(0, {});
    await series[0]!.loadImage(1, {});
    const before = network.sent.length;
    await series[0]!.loadImage(2, {});
    expect(network.sent.slice(before).map(({ accept }) => accept)).toEqual([
      'multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1',
    ]);
  });

  test('an image that the archive does not give is a gap with a name', async () => {
    const missing = images[2]!['0008,0018']![1] as string;
    const { series } = await open({
      instead: ({ url }) => (url.includes(`/${missing}`) ? new Response('', { status: 404 }) : undefined),
    });
    const volume = await series[0]!.load({});
    expect(volume.refused).toMatchObject([{ path: 'Series 3 Thorax-1/image 1', code: 'dicomweb/not-found' }]);
    expect(volume.diagnostics.map(({ code }) => code)).toContain('geometry/missing-slices');
  });

  test('the middle image first', async () => {
    const { network, series } = await open();
    let first = 0;
    await series[0]!.load({ onFirstImage: ({ lpsFromIndex }) => (first = lpsFromIndex[14]!) });
    expect(first).toBe(14.5);
    expect(asked(network, '/frames/')[0]!.url).toContain(images[2]!['0008,0018']![1]);
  });
});

describe('an object of several frames', () => {
  test('is fetched a few frames at a time', async () => {
    const { network, series } = await open({}, [enhanced]);
    const { dims, hu, lpsFromIndex, huRange } = await series[0]!.load({});
    expect({ dims, hu, lpsFromIndex, huRange }).toEqual(await volumeOf([enhanced]));
    expect(asked(network, '/frames/').length).toBeLessThanOrEqual(3);
  });

  test.each<[string, Quirks['instead']]>([
    [
      'no lists of frames',
      ({ kind, url }) => (kind === 'frames' && /,/.test(url) ? new Response('', { status: 400 }) : undefined),
    ],
    [
      'another order than was asked for',
      ({ kind, url }) => {
        const frames = /frames\/([\d,]+)$/.exec(url)?.[1]?.split(',').map(Number) ?? [];
        if (kind !== 'frames' || frames.length < 2) return undefined;
        const parts = frames.reverse().map((frame) => {
          const head = `${octetStream}\r\nContent-Location: ${url.replace(/[\d,]+$/, '')}${frame}`;
          return [head, frameOf(enhanced, frame - 1)] as const;
        });
        return multipartResponse(parts);
      },
    ],
    [
      'fewer frames than were asked for',
      ({ kind, url }) =>
        kind === 'frames' && /,/.test(url)
          ? multipartResponse([[octetStream, frameOf(enhanced, 0)]])
          : undefined,
    ],
  ])('%s: the same numbers, the file fetched once', async (_, instead) => {
    const { network, series } = await open({ ...(instead && { instead }) }, [enhanced]);
    const { dims, hu, lpsFromIndex, huRange } = await series[0]!.load({});
    expect({ dims, hu, lpsFromIndex, huRange }).toEqual(await volumeOf([enhanced]));
    expect(network.sent.filter(({ url }) => /instances\/[\d.]+$/.test(url)).length).toBeLessThanOrEqual(1);
  });
});

describe('what the archive tells of images', () => {
  const dropping = (tag: string): Quirks => ({
    tell: (json) => Object.fromEntries(Object.entries(json).filter(([key]) => key !== tag)),
  });
  test.each<[string, Quirks]>([
    ['no rescale', dropping('00281053')],
    ['no positions', dropping('00200032')],
    ['no rows', dropping('00280010')],
    [
      'no metadata at all',
      { instead: ({ kind }) => (kind === 'metadata' ? new Response('', { status: 501 }) : undefined) },
    ],
  ])('%s: the files are read', async (_, quirks) => {
    const { network, series, refused } = await open(quirks);
    expect(refused).toEqual([]);
    expect(network.sent.filter(({ url }) => /instances\/[\d.]+$/.test(url)).length).toBe(5);
    const { dims, hu, lpsFromIndex, huRange } = await series[0]!.load({});
    expect({ dims, hu, lpsFromIndex, huRange }).toEqual(await volumeOf(images));
  });

  test('one image that is no CT is refused by name, the others open', async () => {
    const mr = { ...ctDataSet(3), '0008,0060': ['CS', 'MR'] } as DataSet;
    const { series, refused } = await open({}, [...images, mr]);
    expect(refused).toMatchObject([{ path: 'Series 3 Thorax-1/image 1', code: 'dicom/not-ct' }]);
    expect(series[0]!.series.slices).toBe(5);
  });

  test('copies under new UIDs are found by their pixels', async () => {
    const copies = images.map((image, i) => ({ ...image, '0008,0018': ['UI', `2.25.9.${i}`] }) as DataSet);
    const { series } = await open({}, [...images, ...copies]);
    expect(series.map(({ series: { form, slices } }) => [form, slices])).toEqual([['volume', 5]]);
  });

  test('an address that is none is never asked', async () => {
    const tell: Quirks['tell'] = (json) => ({
      ...json,
      '00080018': { vr: 'UI', Value: ['../../../secret'] },
    });
    const { network, series, refused } = await open({ tell });
    expect([series, refused]).toMatchObject([[], [{ code: 'dicomweb/empty-study' }]]);
    expect(asked(network, 'secret')).toEqual([]);
  });

  test('series that are no CT are named and not asked for', async () => {
    const uid = (value: string) => ({ '0020000E': { vr: 'UI', Value: [value] } });
    const series = [
      { ...uid('2.25.12'), '00080060': { vr: 'CS', Value: ['CT'] } },
      { ...uid('2.25.14'), '00080060': { vr: 'CS', Value: ['PT'] }, '00200011': { vr: 'IS', Value: ['4'] } },
      { ...uid('../x'), '00080060': { vr: 'CS', Value: ['CT'] } },
    ];
    const { network, refused } = await open({ series });
    expect(refused).toMatchObject([
      { path: 'Series 4', code: 'dicom/not-ct', message: expect.stringContaining('“PT”') },
    ]);
    expect(asked(network, '/metadata').length).toBe(1);
  });

  test('no patient identifier is in what is handed on', async () => {
    const { series, refused } = await open();
    expect(JSON.stringify([series, refused])).not.toMatch(/Secret|4711/);
  });
});

describe('waiting', () => {
  const atFrames =
    (answer: (earlier: number) => Response | undefined): NonNullable<Quirks['instead']> =>
    ({ kind, earlier }) =>
      kind === 'frames' ? answer(earlier) : undefined;
  const busy = (headers: Record<string, string>) =>
    atFrames((earlier) => (earlier < 1 ? new Response('', { status: 503, headers }) : undefined));

  test('doubles, and ends after six tries with words', async () => {
    const { network, series } = await open({ instead: atFrames(() => new Response('', { status: 502 })) });
    await expect(series[0]!.loadImage(0, {})).rejects.toMatchObject({ code: 'dicomweb/server-error' });
    expect(network.waits).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  test.each([
    ['7', 7000],
    ['Thu, 01 Jan 1970 00:00:09 GMT', 9000],
    ['99999', 60_000],
    ['soon', 500],
  ])('as long as the archive asks: Retry-After %s', async (header, ms) => {
    const { network, series } = await open({ instead: busy({ 'retry-after': header }) });
    await series[0]!.loadImage(0, {});
    expect(network.waits).toEqual([ms]);
  });

  test('an answer that ends too early is asked for again, though nothing says that it was cut', async () => {
    const headers = { 'content-type': 'multipart/related; type="application/octet-stream"; boundary=b' };
    const cut = () => new Response(`--b\r\n${octetStream}\r\n\r\n1`, { headers });
    const { network, series } = await open({ instead: atFrames((n) => (n < 1 ? cut() : undefined)) });
    expect((await series[0]!.loadImage(0, {})).dims).toEqual([5, 6, 1]);
    expect(network.waits).toEqual([500]);
  });

  test('until there is a network again, and says so', async () => {
    let online = true;
    const steps: Progress[] = [];
    const { series } = await open(
      {
        instead: atFrames((earlier) => {
          if (earlier > 0) return undefined;
          online = false;
          return fetchFailed();
        }),
      },
      images,
      {
        online: () => online,
        async untilOnline() {
          online = true;
        },
      },
    );
    await series[0]!.load({ onProgress: (progress) => steps.push(progress) });
    expect(steps).toContainEqual({ step: 'Waiting for the connection…', done: 0, total: 5 });
    expect(steps.at(-1)).toEqual({ step: 'Fetching images', done: 5, total: 5 });
  });

  test('a sign-in that was taken back ends the load: no gap is shown instead', async () => {
    let asked = 0;
    const { series } = await open({
      instead: atFrames(() => (++asked > 2 ? new Response('', { status: 401 }) : undefined)),
    });
    await expect(series[0]!.load({})).rejects.toMatchObject({ code: 'dicomweb/sign-in-missing' });
  });

  test('after a load that failed, nothing goes on in the background, and what came is not fetched again', async () => {
    let broken = true;
    const dead = `/${images[4]!['0008,0018']![1]}/`;
    const { network, series } = await open({
      instead: ({ kind, url }) =>
        broken && kind === 'frames' && url.includes(dead) ? new Response('', { status: 503 }) : undefined,
    });
    await expect(series[0]!.load({})).rejects.toMatchObject({ code: 'dicomweb/busy' });
    broken = false;
    const before = network.sent.length;
    const { hu } = await series[0]!.load({});
    expect(network.sent.length - before).toBe(1);
    expect(hu).toEqual((await volumeOf(images)).hu);
    // Loaded: nothing is kept, so that the memory is free.
    await series[0]!.load({});
    expect(network.sent.length - before).toBe(6);
  });

  test('lost while the study is read: ends with words', async () => {
    const instead: Quirks['instead'] = ({ kind }) => (kind === 'metadata' ? fetchFailed() : undefined);
    await expect(open({ instead })).rejects.toMatchObject({ code: 'dicomweb/connection-lost' });
  });

  test('one series that the archive cannot tell of does not stop the others', async () => {
    const instead: Quirks['instead'] = ({ kind }) =>
      kind === 'metadata' || kind === 'instances' ? jsonResponse([], { status: 404 }) : undefined;
    const { series, refused } = await open({ instead });
    expect([series, refused]).toMatchObject([
      [],
      [{ path: 'Series 3 Thorax-1', code: 'dicomweb/not-found' }],
    ]);
  });
});
