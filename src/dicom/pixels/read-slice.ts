import type { SliceRecipe } from './decode-slice.ts';
import type { ByteRange } from '../part10/fragments.ts';
import { joinRanges } from '../part10/join-ranges.ts';
import { inflateDataSet } from '../part10/open-part10.ts';
import type { StackedImage } from '../series/slice-stack.ts';

/** Which bytes of its file hold one image, and how to read them. */
export interface SliceLocation {
  /** Bytes of the file to fetch; undefined for all of it, or where images are fetched by themselves. */
  readonly fetch: ByteRange | undefined;
  /** The image's pieces within the fetched bytes, or within the data set that they inflate to. */
  readonly pieces: readonly ByteRange[];
  readonly deflatedFrom: number | undefined;
  readonly recipe: SliceRecipe;
}

/** Where to find one image of a stack. */
export function locateSlice({ header, slice }: StackedImage): SliceLocation {
  const { transferSyntaxUid, format, bigEndian, swappedBytePairs, deflatedFrom } = header;
  const { modalityMap, padding } = slice;
  const ranges = header.frameRanges[slice.frame]!;
  const [first, last] = [ranges[0], ranges.at(-1)];
  const fetch =
    first && last && deflatedFrom === undefined ? { start: first.start, end: last.end } : undefined;
  const from = fetch?.start ?? 0;
  return {
    fetch,
    pieces: ranges.map(({ start, end }) => ({ start: start - from, end: end - from })),
    deflatedFrom,
    recipe: { transferSyntaxUid, format, bigEndian, swappedBytePairs, modalityMap, padding },
  };
}

/** Decodes one image from its fetched bytes, in one of a `SliceDecoder`'s ways. */
export async function readSlice<Slice>(
  decode: (frame: Uint8Array, recipe: SliceRecipe) => Promise<Slice>,
  fetched: Uint8Array,
  { pieces, deflatedFrom, recipe }: Omit<SliceLocation, 'fetch'>,
): Promise<Slice> {
  const bytes = deflatedFrom === undefined ? fetched : inflateDataSet(fetched, deflatedFrom);
  return decode(joinRanges(bytes, pieces), recipe);
}
