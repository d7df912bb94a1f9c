import { createRandom, type Random } from '../../../src/base/random.ts';
import type { CaseSummary } from '../../../src/teaching/case-summary.ts';
import type { CaseStanding } from '../../../src/teaching/library/case-standing.ts';
import type { FacetChoice } from '../../../src/teaching/library/facet.ts';
import { facets } from '../../../src/teaching/library/facets.ts';
import type { LibraryEntry } from '../../../src/teaching/library/library-entry.ts';
import { quantitySchema } from '../../../src/teaching/library/quantity.ts';
import { taskSchema } from '../../../src/teaching/library/task.ts';

export function caseSummary(id: string, more: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id,
    revision: 1,
    title: 'Chest CT',
    system: 'chest',
    level: 'introductory',
    synthetic: true,
    questionCount: 5,
    estimatedMinutes: 5,
    history: '',
    objectives: [],
    tags: [],
    tasks: [],
    quantities: [],
    ...more,
  };
}

export function caseStanding(more: Partial<CaseStanding> = {}): CaseStanding {
  return {
    answered: 5,
    questionCount: 5,
    score: 4,
    max: 5,
    finished: true,
    attemptedId: 'chest-001',
    lastAt: 1000,
    solved: true,
    share: 0.8,
    highestVariant: 1,
    ...more,
  };
}

export const entry = (summary: CaseSummary, standing?: CaseStanding, diagnosis?: string): LibraryEntry => ({
  summary,
  standing,
  diagnosis,
});

const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random.uniform() * items.length)]!;
const some = <T>(items: readonly T[], random: Random): T[] => items.filter(() => random.uniform() < 0.4);

/** A library of `count` cases of all sorts, read in part. */
export function anyLibrary(seed: string, count: number): LibraryEntry[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const system = pick(['chest', 'head', 'abdomen', 'spine'], random);
    const share = random.uniform();
    const finished = random.uniform() < 0.6;
    return entry(
      caseSummary(`${system}-${String(i + 1).padStart(3, '0')}`, {
        title: `${system} CT`,
        system,
        level: pick(['introductory', 'intermediate', 'advanced'], random),
        estimatedMinutes: pick([3, 5, 6, 10, 11, 20], random),
        history: pick(['A cough for weeks.', 'Fell from a ladder.', 'Pain since this morning.'], random),
        tasks: some(taskSchema.options, random),
        quantities: some(quantitySchema.options, random),
      }),
      random.uniform() < 0.5
        ? undefined
        : caseStanding({ finished, solved: finished, share: finished ? share : undefined, lastAt: i }),
    );
  });
}

/** Some values of some facets, among them such as no case has. */
export function anyChoice(entries: readonly LibraryEntry[], random: Random): FacetChoice {
  const asked = some(facets, random).map(({ id, valuesOf }) => [
    id,
    some([...new Set(entries.flatMap(valuesOf)), 'nothing-is-so'], random),
  ]);
  return Object.fromEntries(asked);
}
