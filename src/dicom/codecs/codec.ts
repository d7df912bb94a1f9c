import type { PixelFormat } from '../pixel-format.ts';

/** Sample values of one decoded image, row by row; colour samples interleaved. */
export interface DecodedImage {
  readonly columns: number;
  readonly rows: number;
  readonly components: number;
  /** Significant bits of each sample. */
  readonly bits: number;
  readonly signed: boolean;
  readonly samples: Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;
}

/** The WebAssembly binaries that codecs may ask for; who serves them differs between browser and Node. */
export type WasmName = 'charls' | 'libjpeg-turbo' | 'openjpeg' | 'openjph';

/** Fetches a WebAssembly binary the first time that a codec needs it. */
export type LoadWasm = (name: WasmName) => Promise<ArrayBuffer>;

/**
 * Decodes one frame's codestream. Throws `UserError` (`dicom/codestream…`) or anything else for damaged data;
 * the caller turns the latter into the former. Must compare the codestream's own header with `format` before
 * allocating, and must not return an image of which a part was not in the codestream.
 */
export type DecodeFrame = (codestream: Uint8Array, format: PixelFormat) => Promise<DecodedImage>;

/** One compression scheme. */
export interface CodecDefinition {
  readonly kind: string;
  /** Called once per reader; holds whatever is worth keeping between frames. */
  create(loadWasm: LoadWasm): DecodeFrame;
}
