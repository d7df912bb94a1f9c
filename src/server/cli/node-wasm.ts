import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LoadWasm, WasmName } from '../../dicom/codecs/codec.ts';

const require = createRequire(import.meta.url);

/** Package exports that hold each codec's WebAssembly binary. */
const binaries: Readonly<Record<WasmName, string>> = {
  charls: '@cornerstonejs/codec-charls/decodewasm',
  'libjpeg-turbo': '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm',
  openjpeg: '@cornerstonejs/codec-openjpeg/decodewasm',
  openjph: '@cornerstonejs/codec-openjph/wasm',
};

/** Reads codec binaries from node_modules. */
export const loadWasmInNode: LoadWasm = async (name) => {
  const bytes = await readFile(require.resolve(binaries[name]));
  return new Uint8Array(bytes).buffer;
};
