import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { CrossoverScores, PeriodScores } from '../statistics/crossover/period-scores.ts';

/** One number of one participant for each condition that they have one for. */
export interface PersonValues {
  readonly participantId: string;
  readonly sequence: string;
  /** By condition. */
  readonly values: ReadonlyMap<string, number>;
}

/** A row that belongs to a participant, and where it has one to a condition. */
interface Row {
  readonly participantId: string;
  readonly condition: string;
}

/** The values of everybody, each made of the rows of one participant in one condition; undefined where there is none. */
export function personValues<T extends Row>(
  rows: readonly T[],
  sequenceOf: (participantId: string) => string | undefined,
  value: (own: readonly T[]) => number | undefined,
): PersonValues[] {
  return [...groupBy(rows, ({ participantId }) => participantId)].flatMap(([participantId, all]) => {
    const sequence = sequenceOf(participantId);
    if (sequence === undefined) return [];
    const values = [...groupBy(all, ({ condition }) => condition)].flatMap(([condition, own]) => {
      const made = value(own);
      return made === undefined ? [] : [[condition, made] as const];
    });
    return values.length === 0 ? [] : [{ participantId, sequence, values: new Map(values) }];
  });
}

/** Values in two conditions of each participant who has both: A, then B. */
export const pairsOf = (people: readonly PersonValues[], a: string, b: string): [a: number, b: number][] =>
  people.flatMap(({ values }) => {
    const [first, second] = [values.get(a), values.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second] as [number, number]];
  });

/** Values of one arm of a parallel design. */
export const armOf = (people: readonly PersonValues[], condition: string): number[] =>
  people.flatMap(({ values }) => values.get(condition) ?? []);

/** Values by order of conditions, for the tests of a crossover. */
export function crossoverOf(
  protocol: Protocol,
  people: readonly PersonValues[],
  a: string,
  b: string,
): CrossoverScores {
  const ab: PeriodScores[] = [];
  const ba: PeriodScores[] = [];
  for (const { sequence, values } of people) {
    const [inA, inB] = [values.get(a), values.get(b)];
    if (inA === undefined || inB === undefined) continue;
    const periods = protocol.sequences.find(({ id }) => id === sequence)?.periods ?? [];
    const place = (id: string) => periods.findIndex(({ condition }) => condition === id);
    if (place(a) < place(b)) ab.push([inA, inB]);
    else ba.push([inB, inA]);
  }
  return { ab, ba };
}
