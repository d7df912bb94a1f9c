import { UserError } from '../../base/user-error.ts';
import { type ContentType, parseContentType } from './content-type.ts';
import { type ByteChunks, IncomingBytes } from './incoming-bytes.ts';

/** One part of a multipart answer. */
export interface Part {
  readonly contentType: ContentType;
  /** Where the part says it is from; empty where it does not. */
  readonly contentLocation: string;
  /** In a buffer of its own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes of a preamble, and of the headers of one part. */
const headLimit = 16_384;

const lineEnd = ascii('\r\n');

/**
 * The parts of a `multipart/related` body (RFC 2046 5.1), each as soon as it is complete. The delimiter may be cut
 * anywhere between chunks. A part's Content-Length saves searching where a delimiter follows at that place, and is
 * not believed where none does.
 *
 * Throws `UserError` `dicomweb/truncated` when the closing delimiter never comes, `dicomweb/multipart` for what is
 * no multipart body, `dicomweb/too-large` for a part of more than `partLimit` bytes.
 */
export async function* multipartParts(
  chunks: ByteChunks,
  boundary: string,
  partLimit: number,
): AsyncGenerator<Part, void, undefined> {
  // RFC 2046 allows 70 characters; some archives make longer ones.
  if (boundary === '' || boundary.length > 256) throw noMultipart();
  const delimiter = ascii(`\r\n--${boundary}`);
  // The first delimiter may stand at the very beginning, where no line end comes before it.
  const source = new IncomingBytes(chunks, lineEnd);
  await source.takeUpTo(delimiter, headLimit).catch(preambleWithoutEnd);
  for (;;) {
    const [first, second] = await source.peek(2);
    if (first === 0x2d && second === 0x2d) return;
    // White space may pad the delimiter's line.
    const padding = new TextDecoder('latin1').decode(await source.takeUpTo(lineEnd, 256));
    if (padding.trim() !== '') throw noMultipart();
    const headers = await readHeaders(source);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    const bytes = await source.takeUpTo(delimiter, partLimit, length >= 0 ? Math.floor(length) : undefined);
    const contentType = parseContentType(headers.get('content-type') ?? null);
    yield { contentType, contentLocation: headers.get('content-location') ?? '', bytes };
  }
}

async function readHeaders(source: IncomingBytes): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  for (let left = headLimit; left > 0; ) {
    const line = new TextDecoder('latin1').decode(await source.takeUpTo(lineEnd, left));
    if (line === '') return headers;
    left -= line.length + lineEnd.length;
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  throw noMultipart();
}

function preambleWithoutEnd(error: unknown): never {
  throw error instanceof UserError && error.code === 'dicomweb/too-large' ? noMultipart() : error;
}

function noMultipart(): UserError {
  return new UserError(
    'dicomweb/multipart',
    'The answer of the archive is not written as DICOMweb images are. Ask whoever runs it whether WADO-RS is switched on.',
  );
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
