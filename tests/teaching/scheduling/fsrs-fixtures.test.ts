import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Recall } from '../../../src/teaching/scheduling/rate-answer.ts';
import { schedule, scheduler } from '../../../src/teaching/scheduling/schedule.ts';
import { sharedPath } from '../../support/shared.ts';

interface Step {
  readonly stability: number;
  readonly difficulty: number;
  readonly due: string;
}
interface Fixture {
  readonly meta: { readonly lib: string; readonly start: string; readonly request_retention: number };
  readonly cases: readonly {
    readonly id: string;
    readonly ratings: readonly number[];
    readonly steps: readonly (Step & { readonly state: number })[];
  }[];
}

const recalls: readonly Recall[] = ['again', 'hard', 'good', 'easy'];
const phases = ['new', 'learning', 'review', 'relearning'];
const fixtures = sharedPath('fixtures/fsrs.json');

test.skipIf(!fixtures)(
  `every reference schedule is reproduced${fixtures ? '' : ' (skipped: no shared data)'}`,
  () => {
    const { meta, cases } = JSON.parse(readFileSync(fixtures!, 'utf8')) as Fixture;
    expect(scheduler.retention).toBe(meta.request_retention);
    let values = 0;
    for (const { id, ratings, steps } of cases) {
      // Each review is taken exactly when it falls due.
      const times = [Date.parse(meta.start), ...steps.map(({ due }) => Date.parse(due))];
      const log = schedule(ratings.map((rating, i) => ({ at: times[i]!, recall: recalls[rating - 1]! })));
      log.forEach(({ memory }, i) => {
        const step = steps[i]!;
        expect(new Date(memory.dueAt).toISOString(), `${id} review ${i + 1}, due`).toBe(step.due);
        expect(memory.stability, `${id} review ${i + 1}, stability`).toBeCloseTo(step.stability, 6);
        expect(memory.difficulty, `${id} review ${i + 1}, difficulty`).toBeCloseTo(step.difficulty, 6);
        expect(memory.phase, `${id} review ${i + 1}, phase`).toBe(phases[step.state]);
        values += 4;
      });
    }
    expect(values).toBeGreaterThan(40);
  },
);
