import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Decoder } from 'jpeg-lossless-decoder-js';
import { describe, expect, test } from 'vitest';
import { codecs } from '../../../src/dicom/codecs/index.ts';
import { decodeJpegLossless } from '../../../src/dicom/codecs/jpeg-lossless.ts';
import { readSegments } from '../../../src/dicom/codecs/jpeg-segments.ts';
import type { PixelFormat } from '../../../src/dicom/pixel-format.ts';
import type { DecodedImage } from '../../../src/dicom/codecs/codec.ts';
import { codecPixels } from '../../../src/dicom/pixels/raw-pixels.ts';
import { storedValues } from '../../../src/dicom/pixels/stored-values.ts';
import { loadWasmInNode } from '../../../src/server/cli/node-wasm.ts';
import { concat } from '../make-dicom.ts';
import { encodeLossless } from './encode.ts';

const columns = 37;
const rows = 29;

function formatOf(changes: Partial<PixelFormat>): PixelFormat {
  return {
    rows,
    columns,
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 16,
    highBit: 15,
    signed: false,
    photometric: 'MONOCHROME2',
    planar: false,
    ...changes,
  };
}

/** Smooth with an edge, so that every predictor has work to do. */
function picture(low: number, high: number): number[] {
  return Array.from({ length: columns * rows }, (_, i) => {
    const x = i % columns;
    const y = Math.floor(i / columns);
    return Math.round(low + ((high - low) * (x * 7 + y * 11 + (x > y ? 300 : 0))) / 900);
  });
}

const decodedValues = (image: DecodedImage, format: PixelFormat) =>
  storedValues(codecPixels(image, format), format);
const decode = (kind: string, codestream: Uint8Array, format: PixelFormat) =>
  codecs.get(kind).create(loadWasmInNode)(codestream, format);

describe('WebAssembly codecs give back what was encoded', () => {
  const cases = (['jpeg-ls', 'jpeg-2000', 'htj2k'] as const).flatMap((kind) => [
    { kind, signed: false, bits: 12, low: 0, high: 4095 },
    { kind, signed: false, bits: 16, low: 0, high: 65_535 },
    // JPEG-LS knows no signed samples: signed pixels travel as unsigned ones.
    ...(kind === 'jpeg-ls' ? [] : [{ kind, signed: true, bits: 16, low: -32_768, high: 3071 }]),
  ]);
  test.each(cases)('$kind, $bits bits, signed $signed', async ({ kind, signed, bits, low, high }) => {
    const values = (signed ? Int16Array : Uint16Array).from(picture(low, high));
    const codestream = await encodeLossless(kind, values, columns, bits);
    const format = formatOf({ signed, bitsStored: bits, highBit: bits - 1 });
    const image = await decode(kind, codestream, format);
    expect(image).toMatchObject({ columns, rows, components: 1, bits, signed });
    expect([...decodedValues(image, format)]).toEqual([...values]);
  });

  test('a codestream in a JP2 file', async () => {
    const values = Uint16Array.from(picture(0, 4000));
    const codestream = await encodeLossless('jpeg-2000', values, columns);
    const box = Uint8Array.of(0, 0, 0, 0, 0x6a, 0x70, 0x32, 0x63);
    const jp2 = concat([
      Uint8Array.of(0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 13, 10, 0x87, 10),
      Uint8Array.of(0, 0, 0, 12, 0x66, 0x74, 0x79, 0x70, 0, 0, 0, 0),
      box,
      codestream,
    ]);
    expect([...(await decode('jpeg-2000', jp2, formatOf({}))).samples]).toEqual([...values]);
  });

  test('signed pixels in an unsigned codestream keep their bits', async () => {
    const values = Int16Array.from(picture(-2000, 2000));
    const codestream = await encodeLossless('jpeg-ls', new Uint16Array(values.buffer), columns);
    const format = formatOf({ signed: true });
    expect([...decodedValues(await decode('jpeg-ls', codestream, format), format)]).toEqual([...values]);
  });
});

describe('what does not fit the header is refused', () => {
  test.each(['jpeg-ls', 'jpeg-2000', 'htj2k'] as const)('%s of another size', async (kind) => {
    const codestream = await encodeLossless(kind, Uint16Array.from(picture(0, 4000)), columns);
    await expect(decode(kind, codestream, formatOf({ rows: rows + 1 }))).rejects.toMatchObject({
      code: 'dicom/codestream-size',
    });
  });

  test.each(['jpeg-ls', 'jpeg-2000', 'htj2k'] as const)('%s cut at every length', async (kind) => {
    const values = Uint16Array.from(picture(0, 4000));
    const codestream = await encodeLossless(kind, values, columns);
    const decoder = codecs.get(kind).create(loadWasmInNode);
    // The last two bytes are the end marker, behind which nothing is missing.
    for (let cut = 0; cut < codestream.length - 2; cut += 7) {
      const result = decoder(codestream.slice(0, cut), formatOf({}));
      await expect(result, `${cut} of ${codestream.length} bytes`).rejects.toMatchObject({
        name: 'UserError',
      });
    }
  });
});

describe('JPEG lossless', () => {
  const require = createRequire(import.meta.url);
  const folder = require.resolve('jpeg-lossless-decoder-js').replace(/release.*$/, 'tests/data/');

  // The package's own samples, one per predictor, against the package: an independent decoder.
  test.each([1, 2, 3, 4, 5, 6, 7])('predictor %i equals jpeg-lossless-decoder-js', (predictor) => {
    const file = readFileSync(`${folder}jpeg_lossless_sel${predictor}.dcm`);
    const start = file.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
    const codestream = new Uint8Array(file.subarray(start));
    const own = decodeJpegLossless(codestream, readSegments(codestream));
    const theirs = new Decoder().decode(codestream.slice().buffer, 0, codestream.length)!;
    expect(readSegments(codestream).at(-1)!.data[3]).toBe(predictor);
    expect(own.samples.length).toBe(256 * 256);
    expect(own.samples.some((value) => value > 255)).toBe(true);
    expect(Buffer.from(own.samples.buffer).equals(Buffer.from(theirs.buffer))).toBe(true);
  });

  test('half a codestream is refused, not half an image returned', () => {
    const file = readFileSync(`${folder}jpeg_lossless_sel1.dcm`);
    const start = file.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
    const half = new Uint8Array(file.subarray(start, start + (file.length - start) / 2));
    expect(() => decodeJpegLossless(half, readSegments(half))).toThrow(/damaged, cut short/);
  });
});
