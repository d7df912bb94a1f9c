import { UserError } from '../../base/user-error.ts';
import { ArchiveFailure } from './archive-failure.ts';

/** Bytes as they come in. */
export type ByteChunks = AsyncIterable<Uint8Array>;

/** Of a stated length, what is reserved before the bytes come. */
const believedBytes = 1 << 25;

/** Bytes that came in and were not used yet, and those still to come. */
export class IncomingBytes {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private buffer: Uint8Array<ArrayBuffer>;
  private length: number;

  /** `before` stands in front of the first chunk. */
  constructor(chunks: ByteChunks, before: Uint8Array) {
    this.chunks = chunks[Symbol.asyncIterator]();
    this.buffer = new Uint8Array(Math.max(1 << 16, before.length));
    this.buffer.set(before);
    this.length = before.length;
  }

  /** The next `count` bytes, which stay; fewer at the end. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.length < count && (await this.more()));
    return this.buffer.subarray(0, Math.min(count, this.length));
  }

  /**
   * Takes everything before `mark`, and the mark; at most `limit` bytes. Where `expected` bytes are right, which is
   * looked at first, the mark may also occur in them. Throws when the mark never comes.
   */
  async takeUpTo(mark: Uint8Array, limit: number, expected?: number): Promise<Uint8Array<ArrayBuffer>> {
    if (expected !== undefined && expected <= limit) {
      this.reserve(Math.min(expected, believedBytes) + mark.length);
      const there = await this.peek(expected + mark.length);
      if (there.length === expected + mark.length && startsWith(there, mark, expected))
        return this.takeBefore(expected, mark);
    }
    for (let from = 0; ; ) {
      const at = indexOf(this.buffer.subarray(0, this.length), mark, from);
      if (at !== undefined && at <= limit) return this.takeBefore(at, mark);
      if (at !== undefined || this.length > limit + mark.length) throw tooLarge(limit);
      from = Math.max(0, this.length - mark.length + 1);
      if (!(await this.more())) throw truncatedAnswer();
    }
  }

  private takeBefore(at: number, mark: Uint8Array): Uint8Array<ArrayBuffer> {
    const taken = this.buffer.slice(0, at);
    this.drop(at + mark.length);
    return taken;
  }

  private drop(count: number): void {
    this.buffer.copyWithin(0, count, this.length);
    this.length -= count;
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.chunks.next();
    if (done) return false;
    this.reserve(this.length + value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
    return true;
  }

  private reserve(bytes: number): void {
    if (bytes <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(bytes, 2 * this.buffer.length));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}

/** An answer that ends before it is complete: the connection was cut. */
export function truncatedAnswer(): ArchiveFailure {
  return new ArchiveFailure(
    'dicomweb/truncated',
    'The answer of the archive ends too early: the connection was cut. Try again.',
    { transient: true },
  );
}

/** An answer, or a part of one, of more than `limit` bytes. */
export function tooLarge(limit: number): UserError {
  return new UserError(
    'dicomweb/too-large',
    `The archive sends more than ${Math.round(limit / 2 ** 20)} MB where one image was asked for. It was not opened.`,
  );
}

function startsWith(bytes: Uint8Array, mark: Uint8Array, at: number): boolean {
  return mark.every((byte, i) => bytes[at + i] === byte);
}

function indexOf(bytes: Uint8Array, mark: Uint8Array, from: number): number | undefined {
  for (let at = from; ; at++) {
    at = bytes.indexOf(mark[0]!, at);
    if (at < 0 || at + mark.length > bytes.length) return undefined;
    if (startsWith(bytes, mark, at)) return at;
  }
}
