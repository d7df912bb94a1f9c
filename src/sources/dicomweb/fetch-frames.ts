import { type ArchiveClient, readAll } from './archive-client.ts';
import { parseContentType } from './content-type.ts';
import { unexpected } from './fetch-instance.ts';
import { multipartParts, type Part } from './multipart-stream.ts';
import { transferSyntaxOfPart } from './transfer-syntax-of-part.ts';

/** As stored first: nothing is decoded twice, and what an archive cannot decode it can still send. */
export const frameAccepts = [
  'multipart/related; type="application/octet-stream"; transfer-syntax=*',
  'multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1',
  'multipart/related; type="application/octet-stream"',
] as const;

/** One frame as it came. */
export interface FetchedFrame {
  /** From 0. */
  readonly frame: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly transferSyntaxUid: string;
}

/** What is known of frames before they come. */
export interface FrameFacts {
  /** Bytes that one takes uncompressed. */
  readonly nativeBytes: number;
  /** Whether a transfer syntax is uncompressed; rejects with `UserError` for one that is not read. */
  isNative(transferSyntaxUid: string): Promise<boolean>;
}

/** Byte orders and packings that frames by themselves cannot be read in: the whole file says more. */
const needWholeFile = ['1.2.840.10008.1.2.2', '1.2.840.10008.1.2.1.99'];

/**
 * Frames of one instance by WADO-RS (PS3.18 10.4.1.1.6), each as soon as it is there, in a single try.
 * Throws `UserError` for frames that cannot be read, or that are not those asked for.
 */
export async function* fetchFrames(
  client: ArchiveClient,
  path: string,
  frames: readonly number[],
  { nativeBytes, isNative }: FrameFacts,
  accept: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<FetchedFrame, void, undefined> {
  const readable = async ({ contentType, bytes }: Part, frame: number): Promise<FetchedFrame> => {
    const transferSyntaxUid = transferSyntaxOfPart(contentType);
    if (!transferSyntaxUid) throw unexpected(contentType.type);
    const native = await isNative(transferSyntaxUid);
    if (needWholeFile.includes(transferSyntaxUid)) throw unexpected(contentType.type);
    if (!native || bytes.length === nativeBytes) return { frame, bytes, transferSyntaxUid };
    // An odd number of bytes is padded.
    if (bytes.length !== nativeBytes + (nativeBytes % 2))
      throw unexpected(`${bytes.length} instead of ${nativeBytes} bytes`);
    return { frame, bytes: bytes.slice(0, nativeBytes), transferSyntaxUid };
  };
  const list = frames.map((frame) => frame + 1).join(',');
  const answer = await client.get(`${path}/frames/${list}`, accept, signal);
  try {
    const contentType = parseContentType(answer.contentType);
    // Compressed frames are smaller, but for noise that does not compress.
    const limit = 2 * nativeBytes + 65_536;
    if (contentType.type !== 'multipart/related') {
      if (frames.length !== 1) throw unexpected(contentType.type);
      const bytes = await readAll(answer, limit);
      yield await readable({ contentType, contentLocation: '', bytes }, frames[0]!);
      return;
    }
    const boundary = contentType.parameters.get('boundary') ?? '';
    const unnamed: FetchedFrame[] = [];
    let next = 0;
    for await (const part of multipartParts(answer.chunks, boundary, limit)) {
      const frame = frames[next++];
      if (frame === undefined) throw unexpected('more images than were asked for');
      const stated = /\/frames\/(\d+)$/.exec(part.contentLocation)?.[1];
      if (stated !== undefined && Number(stated) !== frame + 1) throw unexpected('other images');
      // Which of several a part without a name is, only follows from all of them being there.
      if (stated !== undefined || frames.length === 1) yield await readable(part, frame);
      else unnamed.push(await readable(part, frame));
    }
    if (next !== frames.length) throw unexpected('fewer images than were asked for');
    yield* unnamed;
  } finally {
    answer.close();
  }
}
