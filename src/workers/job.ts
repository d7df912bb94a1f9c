import type { Running } from '../base/progress.ts';
import type { LoadWasm } from '../dicom/codecs/codec.ts';

/** What jobs may use of the place that they run in. */
export interface JobServices {
  readonly loadWasm: LoadWasm;
}

/** One kind of work. Input and output are structured-cloneable. */
export interface JobDefinition<Input, Output> {
  readonly kind: string;
  /** Called once per thread; what it holds is kept between jobs. */
  create(services: JobServices): (input: Input, running: Running) => Promise<Output>;
  /** Buffers of the output that are handed over instead of copied. */
  transfer(output: Output): Transferable[];
}
