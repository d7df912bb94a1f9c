import type { Lps } from '../imaging/spaces.ts';

/**
 * Something a person placed on a series. Only positions are kept: values are computed from them by the kind,
 * so the same points give the same millimetres on every display.
 */
export interface Measurement {
  readonly id: string;
  /** A kind in the measurement registry (`measure/index.ts`). */
  readonly kind: string;
  /** Patient LPS in mm, in the order in which the kind asks for them. */
  readonly points: readonly Lps[];
  /** The person's own name for it. */
  readonly label?: string | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
}
