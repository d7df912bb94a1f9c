/** What the four @cornerstonejs codec packages have in common; they ship no types of their own. */
declare module '@cornerstonejs/codec-*' {
  interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    /** Absent where the format knows unsigned samples only. */
    readonly isSigned?: boolean;
  }

  interface WasmDecoder {
    /** Room for the codestream in WebAssembly memory. */
    getEncodedBuffer(bytes: number): Uint8Array;
    decode(): void;
    getFrameInfo(): FrameInfo;
    /** A view of WebAssembly memory, valid until `delete`. */
    getDecodedBuffer(): Uint8Array;
    delete(): void;
  }

  interface CodecModule {
    readonly [name: string]: new () => WasmDecoder;
  }

  interface CodecOptions {
    readonly wasmBinary: ArrayBuffer;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }

  const createModule: (options: CodecOptions) => Promise<CodecModule>;
  export default createModule;
  export type { CodecModule, CodecOptions, FrameInfo, WasmDecoder };
}
