import { type Protocol, protocolSchema } from '../../src/research/protocol/protocol.ts';
import { simulateCohort } from '../../src/research/rehearsal/simulate-cohort.ts';
import type { Happening } from '../../src/research/sitting/happening.ts';
import { rehearsal } from '../support/rehearsal.ts';
import { happeningOf } from '../support/ungraded.ts';

/** What robots of a soak do. */
export interface SoakPilot {
  readonly protocol: Protocol;
  /** What the i-th participant does before anybody knows the order of conditions. */
  before(i: number): readonly Happening[];
  /** And after, in the order that the server gave. */
  after(i: number, sequence: string): readonly Happening[];
}

/** The rehearsed pilot with every case `copies` times under other names: 13 answers to each. */
export function createSoakPilot(participants: number, copies: number): SoakPilot {
  const { protocol: small, options } = rehearsal();
  const nameOf = (id: string, copy: number) => `${id}-${copy}`;
  const each = Array.from({ length: copies }, (_, copy) => copy);
  const protocol = protocolSchema.parse({
    ...small,
    id: 'soak',
    caseSets: small.caseSets.map((set) => ({
      ...set,
      cases: set.cases.flatMap((entry) => each.map((copy) => ({ ...entry, id: nameOf(entry.id, copy) }))),
    })),
  });
  const cases = new Map(
    [...options.cases].flatMap(([id, found]) =>
      each.map((copy) => {
        const openCase = { ...found.openCase, id: nameOf(id, copy) };
        return [openCase.id, { ...found, openCase }] as const;
      }),
    ),
  );
  const cohort = simulateCohort(protocol, { ...options, cases, participants });
  const scripts = cohort.map(({ sequence, events }) => {
    const happenings = events.map(happeningOf);
    const allocated = happenings.findIndex(({ type }) => type === 'allocated');
    return { sequence, before: happenings.slice(0, allocated), after: happenings.slice(allocated + 1) };
  });
  return {
    protocol,
    before: (i) => scripts[i]!.before,
    after(i, sequence) {
      const fitting = scripts.filter((script) => script.sequence === sequence);
      return fitting[i % fitting.length]!.after;
    },
  };
}
