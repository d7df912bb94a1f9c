import { damaged, truncated } from './guarded-stream.ts';

/** Bytes [start, end) of a file or of an inflated data set. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The items of encapsulated pixel data (PS3.5 A.4). Offsets count from the first fragment's item tag. */
export interface EncapsulatedPixels {
  readonly basicOffsets: readonly number[];
  readonly fragments: readonly (ByteRange & { readonly offset: number })[];
}

const itemTag = 0xe000fffe;
const sequenceDelimiterTag = 0xe0ddfffe;

/**
 * Walks the items from `start`. The sequence delimiter may be missing when the data end exactly behind a
 * fragment; a fragment that is not all there throws `UserError` `dicom/truncated`.
 */
export function readEncapsulated(bytes: Uint8Array, start: number): EncapsulatedPixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const item = (at: number): ByteRange | undefined => {
    if (at === bytes.length) return undefined;
    if (at + 8 > bytes.length) throw truncated();
    const tag = view.getUint32(at, true);
    if (tag === sequenceDelimiterTag) return undefined;
    if (tag !== itemTag) throw damaged();
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) throw truncated();
    return { start: at + 8, end };
  };
  const table = item(start);
  if (!table || (table.end - table.start) % 4 !== 0) throw damaged();
  const basicOffsets: number[] = [];
  for (let at = table.start; at < table.end; at += 4) basicOffsets.push(view.getUint32(at, true));
  const fragments: (ByteRange & { offset: number })[] = [];
  for (let next = item(table.end); next; next = item(next.end))
    fragments.push({ ...next, offset: next.start - 8 - table.end });
  return { basicOffsets, fragments };
}
