import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from '../../../src/research/protocol/protocol.ts';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { sealKey } from '../../../src/teaching/package/sealed-key.ts';
import { exampleCase, exampleKey } from '../../support/example-case.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { ungraded } from '../../support/ungraded.ts';

/** A pilot with what its robots do, as devices without keys send it. */
export interface BenchPlan {
  readonly protocol: Protocol;
  /** Alike for all, before the allocation. */
  readonly before: readonly SittingEvent[];
  /** What somebody with this sequence does; another robot at each call. */
  after(sequence: string): readonly SittingEvent[];
}

/** The rehearsed pilot with `casesPerSet` cases in each set; the cases with their keys are written to `folder`. */
export function benchPlan(folder: string, participants: number, casesPerSet: number): BenchPlan {
  const { protocol: whole, options } = rehearsal();
  const protocol: Protocol = {
    ...whole,
    caseSets: whole.caseSets.map((set) => ({
      ...set,
      cases: set.cases.slice(0, casesPerSet).map((entry) => ({ ...entry, id: entry.id.toLowerCase() })),
    })),
  };
  const cases = new Map([...options.cases].map(([id, entry]) => [id.toLowerCase(), entry]));
  for (const [id, { openCase, key }] of cases) {
    mkdirSync(join(folder, id), { recursive: true });
    const published = exampleCase({ id, questions: openCase.questions });
    writeFileSync(join(folder, id, 'case.json'), JSON.stringify(published));
    writeFileSync(
      join(folder, id, 'key.bin'),
      sealKey(exampleKey({ caseId: id, caseRevision: published.revision, answers: key.answers })),
    );
  }
  const ways = simulateCohort(protocol, { ...options, cases, participants }).map(({ sequence, events }) => ({
    sequence,
    events: events.map(ungraded),
  }));
  const allocatedAt = ways[0]!.events.findIndex(({ type }) => type === 'allocated');
  const turns = new Map<string, number>();
  return {
    protocol,
    before: ways[0]!.events.slice(0, allocatedAt),
    after(sequence) {
      const robots = ways.filter((way) => way.sequence === sequence);
      const turn = turns.get(sequence) ?? 0;
      turns.set(sequence, turn + 1);
      return robots[turn % robots.length]!.events.slice(allocatedAt);
    },
  };
}
