import type { DecodedImage, LoadWasm, WasmName } from './codec.ts';
import { damagedCodestream } from './codestream-errors.ts';
import type { CreateWasmModule, WasmModule } from './wasm-module.ts';

/** One of the four Emscripten builds: its loader script, its binary, and the class in it that decodes. */
export interface WasmBuild {
  readonly wasm: WasmName;
  readonly decoderClass: string;
  /** Imports the loader script; called once, when the codec is first met. */
  readonly load: () => Promise<{ readonly default: CreateWasmModule }>;
}

/** Decodes a codestream, or throws. */
export type WasmDecode = (codestream: Uint8Array) => Promise<DecodedImage>;

/**
 * A decoder over one WebAssembly instance, made when first needed. The libraries print errors that they then
 * ignore: a line with “ERROR” counts as failure. After a trap or an abort the next call starts a fresh
 * instance.
 */
export function wasmDecoder(build: WasmBuild, loadWasm: LoadWasm): WasmDecode {
  let complaints: string[] = [];
  let compiled: Promise<WebAssembly.Module> | undefined;
  const instantiate = async (): Promise<WasmModule> => {
    compiled ??= loadWasm(build.wasm).then((binary) => WebAssembly.compile(binary));
    const [script, code] = await Promise.all([build.load(), compiled]);
    const note = (line: string) => complaints.push(line);
    return script.default({
      print: note,
      printErr: note,
      instantiateWasm(imports, done) {
        void WebAssembly.instantiate(code, imports).then((instance) => done(instance, code));
        return {};
      },
    });
  };
  let instance: Promise<WasmModule> | undefined;
  return async (codestream) => {
    instance ??= instantiate();
    const module = await instance;
    complaints = [];
    try {
      const image = decodeWith(module, build.decoderClass, codestream);
      if (complaints.some((line) => /error/i.test(line))) throw new Error(complaints.join('; '));
      return image;
    } catch (cause) {
      // A number is a C++ exception, after which the heap is in order; anything else may have damaged it.
      if (cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError) instance = undefined;
      throw damagedCodestream(cause);
    }
  };
}

function decodeWith(module: WasmModule, decoderClass: string, codestream: Uint8Array): DecodedImage {
  const Decoder = module[decoderClass];
  if (!Decoder) throw new Error(`wasm: no class ${decoderClass}`);
  const decoder = new Decoder();
  try {
    decoder.getEncodedBuffer(codestream.length).set(codestream);
    decoder.decode();
    const { width, height, bitsPerSample, componentCount, isSigned = false } = decoder.getFrameInfo();
    const bytes = decoder.getDecodedBuffer().slice();
    const count = width * height * componentCount;
    if (bytes.length !== count * (bitsPerSample > 8 ? 2 : 1))
      throw new Error(`wasm: ${bytes.length} bytes for ${count} samples of ${bitsPerSample} bits`);
    const samples =
      bitsPerSample > 8
        ? new (isSigned ? Int16Array : Uint16Array)(bytes.buffer)
        : new (isSigned ? Int8Array : Uint8Array)(bytes.buffer);
    return {
      columns: width,
      rows: height,
      components: componentCount,
      bits: bitsPerSample,
      signed: isSigned,
      samples,
    };
  } finally {
    decoder.delete();
  }
}
