import { createSliceDecoder, type ExaminedSlice } from '../../src/dicom/pixels/decode-slice.ts';
import { readFileHeader } from '../../src/dicom/file-header.ts';
import { locateSlice, readSlice } from '../../src/dicom/pixels/read-slice.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';

const { examine } = createSliceDecoder(loadWasmInNode);

/** Reads a file's first image from its header to HU. */
export async function readImage(file: Uint8Array): Promise<ExaminedSlice> {
  const header = readFileHeader(file);
  const { fetch, ...location } = locateSlice({ file: 0, header, slice: header.slices[0]! });
  return readSlice(examine, fetch ? file.slice(fetch.start, fetch.end) : file, location);
}
