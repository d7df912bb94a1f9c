/** What the four @cornerstonejs codec packages have in common; they ship no types of their own. */
export interface FrameInfo {
  readonly width: number;
  readonly height: number;
  readonly bitsPerSample: number;
  readonly componentCount: number;
  /** Absent where the format knows unsigned samples only. */
  readonly isSigned?: boolean;
}

export interface WasmDecoder {
  /** Room for the codestream in WebAssembly memory. */
  getEncodedBuffer(bytes: number): Uint8Array;
  decode(): void;
  getFrameInfo(): FrameInfo;
  /** A view of WebAssembly memory, valid until `delete`. */
  getDecodedBuffer(): Uint8Array;
  delete(): void;
}

/** An instantiated package: its classes by name. */
export interface WasmModule {
  readonly [className: string]: new () => WasmDecoder;
}

/** The default export of a package's loader script. */
export type CreateWasmModule = (options: {
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  /** Emscripten's hook to instantiate code that is compiled already. */
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}) => Promise<WasmModule>;
