import type { Protocol } from '../protocol/protocol.ts';
import type { Compared } from './finding.ts';

/** The condition of interest and the one that it is compared with, by name. */
export const comparedIn = ({ conditions }: Protocol): Compared => ({
  first: conditions[0]!.name,
  second: conditions[1]!.name,
});
