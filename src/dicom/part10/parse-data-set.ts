import dicomParser, { type ByteArrayParser, type DataSet, type Element } from 'dicom-parser';
import { UserError } from '../../base/user-error.ts';
import { damaged, guardedStream, truncated } from './guarded-stream.ts';
import { tags } from '../tags.ts';

/** Where one element's value lies, and its items where it is a sequence. */
export type RawElements = Readonly<Record<string, Element>>;

/** A parsed range of bytes. `end` is where parsing stopped: behind the pixel data element's header, or at the end. */
export interface RawDataSet {
  readonly elements: RawElements;
  readonly end: number;
}

/**
 * Parses data elements from `start` up to and including the header of Pixel Data (7FE0,0010).
 *
 * dicom-parser throws strings, objects and `Error`s, and only warns where a sequence never ends: all of these
 * leave as `UserError`. Together with `guarded-stream.ts` the one place that imports it.
 */
export function parseDataSet(
  bytes: Uint8Array,
  start: number,
  encoding: 'implicit-le' | 'explicit-le' | 'explicit-be',
): RawDataSet {
  const bigEndian = encoding === 'explicit-be';
  const reader: ByteArrayParser = bigEndian
    ? dicomParser.bigEndianByteArrayParser
    : dicomParser.littleEndianByteArrayParser;
  const stream = guardedStream(reader, bytes, start);
  const target = { elements: {} as Record<string, Element>, warnings: [] as string[] };
  const parse =
    encoding === 'implicit-le'
      ? dicomParser.parseDicomDataSetImplicit
      : dicomParser.parseDicomDataSetExplicit;
  translateThrows(() => parse(target as DataSet, stream, bytes.length, { untilTag: tags.pixelData }));
  if ([...target.warnings, ...stream.warnings].some((warning) => warning.startsWith('eof')))
    throw truncated();
  return { elements: target.elements, end: stream.position };
}

/** Parses the file meta information (group 0002, explicit little endian), whatever its stated length. */
export function parseMetaHeader(bytes: Uint8Array, start: number): RawDataSet {
  const stream = guardedStream(dicomParser.littleEndianByteArrayParser, bytes, start);
  const elements: Record<string, Element> = {};
  translateThrows(() => {
    while (
      stream.position + 8 <= bytes.length &&
      bytes[stream.position] === 2 &&
      bytes[stream.position + 1] === 0
    ) {
      const element = dicomParser.readDicomElementExplicit(stream, []);
      elements[element.tag] = element;
    }
  });
  return { elements, end: stream.position };
}

function translateThrows(parse: () => void): void {
  try {
    parse();
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    if (thrown instanceof RangeError)
      throw new UserError(
        'dicom/too-deep',
        'The file nests sequences deeper than any real image does. It was not opened.',
      );
    const text = typeof thrown === 'string' ? thrown : thrown instanceof Error ? thrown.message : '';
    throw /past end|overrun|overread/.test(text) ? truncated() : damaged(thrown);
  }
}
