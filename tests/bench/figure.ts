/** One measured number. A `*.bench.ts` exports `measure(): Promise<Figure[]>`, and the runner finds it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit:
    | 's'
    | 'kB'
    | 'MB'
    | 'ms'
    | 'MB/s'
    | 'frames/s'
    | 'events/s'
    | 'fetches/ray'
    | '×'
    | 'mm'
    | '°';
  /** The largest value that is still good, where the project has set one. */
  readonly aim?: number;
}
