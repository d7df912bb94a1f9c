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

/** What of a file was read besides its beginning: how large it is, and its last bytes. */
export interface FileRest {
  readonly size: number;
  readonly tail: Uint8Array;
}

const itemTag = 0xe000fffe;
const sequenceDelimiterTag = 0xe0ddfffe;

/**
 * Walks the items from `start`. The sequence delimiter may be missing when the data end exactly behind a
 * fragment; a fragment that is not all there throws `UserError` `dicom/truncated`, and so does an item that is
 * neither in `bytes` nor, where they are but the beginning of a file, in its last bytes.
 */
export function readEncapsulated(bytes: Uint8Array, start: number, rest?: FileRest): EncapsulatedPixels {
  const size = rest?.size ?? bytes.length;
  const viewAt = (at: number): DataView => {
    if (at + 8 <= bytes.length) return new DataView(bytes.buffer, bytes.byteOffset + at, 8);
    const inTail = rest ? at - size + rest.tail.length : -1;
    if (!rest || inTail < 0 || at + 8 > size) throw truncated();
    return new DataView(rest.tail.buffer, rest.tail.byteOffset + inTail, 8);
  };
  const item = (at: number): ByteRange | undefined => {
    if (at === size) return undefined;
    const view = viewAt(at);
    const tag = view.getUint32(0, true);
    if (tag === sequenceDelimiterTag) return undefined;
    if (tag !== itemTag) throw damaged();
    const end = at + 8 + view.getUint32(4, true);
    if (end > size) throw truncated();
    return { start: at + 8, end };
  };
  const table = item(start);
  if (!table || (table.end - table.start) % 4 !== 0) throw damaged();
  if (table.end > bytes.length) throw truncated();
  const offsets = new DataView(bytes.buffer, bytes.byteOffset + table.start, table.end - table.start);
  const basicOffsets = Array.from({ length: offsets.byteLength / 4 }, (_, i) =>
    offsets.getUint32(4 * i, true),
  );
  const fragments: (ByteRange & { offset: number })[] = [];
  for (let next = item(table.end); next; next = item(next.end))
    fragments.push({ ...next, offset: next.start - 8 - table.end });
  return { basicOffsets, fragments };
}
