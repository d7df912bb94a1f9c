import charls from '@cornerstonejs/codec-charls/decodewasm?url';
import libjpegTurbo from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm?url';
import openjpeg from '@cornerstonejs/codec-openjpeg/decodewasm?url';
import openjph from '@cornerstonejs/codec-openjph/wasm?url';
import type { LoadWasm, WasmName } from '../dicom/codecs/codec.ts';

/** Addresses of the binaries in our own build: nothing comes from a CDN. */
const addresses: Readonly<Record<WasmName, string>> = {
  charls,
  'libjpeg-turbo': libjpegTurbo,
  openjpeg,
  openjph,
};

/** Fetches a codec's WebAssembly from where the page came from. */
export const fetchWasm: LoadWasm = async (name) => {
  const response = await fetch(addresses[name]);
  if (!response.ok) throw new Error(`wasm: ${name} answered ${response.status}`);
  return response.arrayBuffer();
};
