import { type CodestreamShape, damagedCodestream } from './codestream-errors.ts';

const SIZ = 0xff51;
const SOT = 0xff90;
const EOC = 0xffd9;

/** Offset of the first component's precision and sign (Ssiz) in a codestream. */
export const componentBitsOffset = 42;

/**
 * The shape of a JPEG 2000 codestream from its SIZ segment (T.800 A.5.1), after checking that every tile-part
 * it announces is all there (A.4.2): decoders make up what is missing. Throws `UserError`.
 */
export function readJ2kHeader(codestream: Uint8Array): CodestreamShape {
  const view = new DataView(codestream.buffer, codestream.byteOffset, codestream.byteLength);
  if (codestream.length < 50 || view.getUint16(0) !== 0xff4f || view.getUint16(2) !== SIZ)
    throw damagedCodestream();
  const components = view.getUint16(40);
  const siz = (offset: number) => view.getUint32(offset);
  if (components < 1 || codestream.length < componentBitsOffset + 3 * components) throw damagedCodestream();
  requireSoundTiles(view);
  requireWholeTileParts(view);
  return {
    columns: siz(8) - siz(16),
    rows: siz(12) - siz(20),
    components,
    bits: (codestream[componentBitsOffset]! & 0x7f) + 1,
  };
}

/** Tiles as T.800 B.3 allows them; OpenJPH never returns from tiles of no size. */
function requireSoundTiles(view: DataView): void {
  const [x, y, left, top, tileX, tileY, tileLeft, tileTop] = Array.from({ length: 8 }, (_, i) =>
    view.getUint32(8 + 4 * i),
  ) as [number, number, number, number, number, number, number, number];
  const sound = (end: number, start: number, tile: number, tileStart: number) =>
    tile > 0 && tileStart <= start && tileStart + tile > start && start < end;
  const tiles = Math.ceil((x - tileLeft) / tileX) * Math.ceil((y - tileTop) / tileY);
  const subsampled =
    view.getUint8(componentBitsOffset + 1) !== 1 || view.getUint8(componentBitsOffset + 2) !== 1;
  if (!sound(x, left, tileX, tileLeft) || !sound(y, top, tileY, tileTop) || tiles > 65_535 || subsampled)
    throw damagedCodestream();
}

function requireWholeTileParts(view: DataView): void {
  let at = skipMainHeader(view);
  let tileParts = 0;
  while (at + 12 <= view.byteLength && view.getUint16(at) === SOT) {
    const length = view.getUint32(at + 6);
    // Length 0: the tile-part reaches to the end of the codestream, which EOC must then mark.
    if (length === 0) {
      if (!endsWithEoc(view)) throw damagedCodestream();
      return;
    }
    if (length < 14 || at + length > view.byteLength) throw damagedCodestream();
    at += length;
    tileParts += 1;
  }
  if (tileParts === 0) throw damagedCodestream();
  // Behind the last whole tile-part: EOC, or the end, or padding where a writer left EOC out.
  if (at + 2 <= view.byteLength && view.getUint16(at) !== EOC && view.getUint16(at) !== 0)
    throw damagedCodestream();
}

/** Offset of the first tile-part: marker segments after SOC until SOT. */
function skipMainHeader(view: DataView): number {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint16(at) !== SOT) {
    if (view.getUint16(at) < 0xff00) throw damagedCodestream();
    at += 2 + view.getUint16(at + 2);
  }
  return at;
}

function endsWithEoc(view: DataView): boolean {
  let end = view.byteLength;
  while (end > 2 && view.getUint8(end - 1) === 0) end--;
  return view.getUint16(end - 2) === EOC;
}
