import type { Lps } from '../imaging/spaces.ts';
import type { MarkColour } from './mark-colour.ts';

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
  /** The kind's own settings by id, such as the HU bounds of a threshold volume; absent where it has none. */
  readonly parameters?: Readonly<Record<string, number>> | undefined;
  /** One of `mark-colour.ts`; absent: the first of them. */
  readonly colour?: MarkColour | undefined;
  /** Cannot be moved or deleted until it is unlocked. */
  readonly locked?: boolean | undefined;
  /** Kept and listed, but not drawn. */
  readonly hidden?: boolean | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
}
