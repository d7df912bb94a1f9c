import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { parseContentType } from '../../../src/sources/dicomweb/content-type.ts';
import { multipartParts } from '../../../src/sources/dicomweb/multipart-stream.ts';
import { transferSyntaxOfPart } from '../../../src/sources/dicomweb/transfer-syntax-of-part.ts';

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

async function* chunksOf(body: Uint8Array, ...cuts: number[]) {
  let from = 0;
  for (const cut of [...cuts, body.length]) {
    yield body.slice(from, cut);
    from = cut;
  }
}

async function read(chunks: AsyncIterable<Uint8Array>, limit = 1000, boundary = 'b0') {
  const parts: [string, string][] = [];
  for await (const { contentType, bytes } of multipartParts(chunks, boundary, limit))
    parts.push([contentType.type, textOf(bytes)]);
  return parts;
}

const wholeOf = (body: string, limit?: number) => read(chunksOf(latin1(body)), limit);

/** Two parts with bytes that look like delimiters; the second has no Content-Length. */
const body =
  '--b0\r\nContent-Type: image/jls\r\nContent-Length: 9\r\n\r\n\r\n--b1\r\n\r' +
  '\r\n--b0  \r\ncontent-type:application/octet-stream\r\n\r\n\r\n-\r\n--b\r\r\n--b0--\r\n';
const expected = [
  ['image/jls', '\r\n--b1\r\n\r'],
  ['application/octet-stream', '\r\n-\r\n--b\r'],
];

describe('parts', () => {
  test('cut at every byte, and into single bytes', async () => {
    for (let cut = 0; cut <= body.length; cut++)
      expect(await read(chunksOf(latin1(body), cut)), `cut at ${cut}`).toEqual(expected);
    const everywhere = Array.from({ length: body.length }, (_, i) => i);
    expect(await read(chunksOf(latin1(body), ...everywhere))).toEqual(expected);
  });

  test('a body that ends anywhere before its last delimiter is truncated', async () => {
    const end = body.length - 2;
    for (let cut = 0; cut < end; cut++)
      await expect(read(chunksOf(latin1(body.slice(0, cut)))), `ends at ${cut}`).rejects.toMatchObject({
        code: 'dicomweb/truncated',
      });
    expect(await wholeOf(body.slice(0, end))).toEqual(expected);
  });

  test.each([
    ['too short', '2'],
    ['too long', '400'],
    ['negative', '-1'],
    ['not a number', 'many'],
    ['beyond every limit', '99999999999999'],
  ])('a Content-Length that is %s is not believed', async (_, length) => {
    expect(await wholeOf(body.replace('Length: 9', `Length: ${length}`))).toEqual(expected);
  });

  test('a right Content-Length lets the delimiter stand inside a part', async () => {
    const inside = 'x\r\n--b0y';
    const tricky = `--b0\r\nContent-Length: ${inside.length}\r\n\r\n${inside}\r\n--b0--`;
    expect(await wholeOf(tricky)).toEqual([['', inside]]);
  });

  test('a preamble, an epilogue, an empty part and no part', async () => {
    expect(await wholeOf('hello\r\n--b0\r\n\r\n\r\n--b0--\r\nbye\r\n--b0\r\n')).toEqual([['', '']]);
    expect(await wholeOf('--b0--')).toEqual([]);
  });

  test('comes as soon as it is complete', async () => {
    let given = 0;
    async function* slow() {
      for (const byte of latin1(body)) {
        given++;
        yield Uint8Array.of(byte);
      }
    }
    const parts = multipartParts(slow(), 'b0', 1000);
    await parts.next();
    expect(given).toBeLessThan(body.indexOf('content-type'));
  });
});

describe('hostile bodies', () => {
  test('a part without end stops at the limit', async () => {
    let given = 0;
    async function* endless() {
      yield latin1('--b0\r\nContent-Length: 5\r\n\r\n');
      for (;;) {
        given += 1000;
        yield new Uint8Array(1000);
      }
    }
    await expect(read(endless(), 50_000)).rejects.toMatchObject({ code: 'dicomweb/too-large' });
    expect(given).toBeLessThan(60_000);
  });

  test.each([
    ['no delimiter', 'x'.repeat(40_000)],
    ['endless headers', `--b0\r\n${'a: b\r\n'.repeat(10_000)}`],
    ['words behind the delimiter', '--b0 and more\r\n\r\n'],
  ])('%s is no multipart body', async (_, text) => {
    await expect(wholeOf(text)).rejects.toMatchObject({
      code: expect.stringMatching(/multipart|too-large/),
    });
  });

  test('no boundary at all', async () => {
    await expect(read(chunksOf(latin1(body)), 1000, '')).rejects.toMatchObject({
      code: 'dicomweb/multipart',
    });
  });

  const seed = 'multipart-1';
  test(`5000 mutated bodies in random pieces give parts or sentences (seed ${seed})`, async () => {
    const random = createRandom(seed);
    const pick = (limit: number) => Math.floor(random.between(0, limit));
    for (let run = 0; run < 5000; run++) {
      const bytes = latin1(body);
      for (let changes = pick(4); changes >= 0; changes--) bytes[pick(bytes.length)] = pick(256);
      const cuts = [pick(bytes.length), pick(bytes.length)].sort((a, b) => a - b);
      try {
        const parts = await read(chunksOf(bytes, ...cuts));
        expect(parts.length).toBeLessThan(4);
      } catch (error) {
        if (!(error instanceof UserError)) throw new Error(textOf(bytes), { cause: error });
      }
    }
  });
});

describe('content types', () => {
  test.each([
    ['multipart/related; type="application/octet-stream"; boundary=abc', 'multipart/related', 'abc'],
    [
      'multipart/related; type="image/jp2; transfer-syntax=1.2.840.10008.1.2.4.90"; boundary=d-9',
      'multipart/related',
      'd-9',
    ],
    ['Multipart/Related;boundary="a b=c";type=x', 'multipart/related', 'a b=c'],
    ['multipart/related; BOUNDARY = abc', 'multipart/related', 'abc'],
    ['multipart/related; boundary="abc', 'multipart/related', ''],
    ['', '', undefined],
    ['nonsense', '', undefined],
  ])('%s', (header, type, boundary) => {
    const parsed = parseContentType(header);
    expect([parsed.type, parsed.parameters.get('boundary')]).toEqual([type, boundary]);
  });

  test.each([
    ['image/jp2; transfer-syntax=1.2.840.10008.1.2.4.91', '1.2.840.10008.1.2.4.91'],
    ['application/octet-stream', '1.2.840.10008.1.2.1'],
    ['application/octet-stream; transfer-syntax=*', '1.2.840.10008.1.2.1'],
    ['image/jphc', '1.2.840.10008.1.2.4.201'],
    ['text/html', undefined],
  ])('a frame as %s', (header, uid) => {
    expect(transferSyntaxOfPart(parseContentType(header))).toBe(uid);
  });
});
