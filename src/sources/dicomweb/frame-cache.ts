import type { DecodeInput } from '../../workers/jobs/decode-slice.ts';

/**
 * Images of one series that were fetched, kept until the series is loaded, so that a load that was interrupted
 * goes on where it stopped. Full means full: what came first stays, because it is what the next try asks for first.
 */
export class FrameCache {
  private readonly limitBytes: number;
  private readonly images = new Map<string, DecodeInput>();
  private bytes = 0;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  has(key: string): boolean {
    return this.images.has(key);
  }

  /** A copy, whose buffer may be given away. */
  get(key: string): DecodeInput | undefined {
    const kept = this.images.get(key);
    return kept && { bytes: kept.bytes.slice(), location: kept.location };
  }

  /** Keeps a copy where there is room. */
  put(key: string, image: DecodeInput): void {
    if (this.images.has(key) || this.bytes + image.bytes.length > this.limitBytes) return;
    this.images.set(key, { bytes: image.bytes.slice(), location: image.location });
    this.bytes += image.bytes.length;
  }

  clear(): void {
    this.images.clear();
    this.bytes = 0;
  }
}
