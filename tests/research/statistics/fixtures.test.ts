import { afterAll, describe, expect, test } from 'vitest';
import { sharedPath } from '../../support/shared.ts';
import { comparePublished, compareValues } from './compare-values.ts';
import { type FixtureCase, fixturePath, readFixtureFile } from './fixture-file.ts';
import { fixtureKinds } from './fixture-kinds/index.ts';
import { mixedModelInR, mixedModelTitle } from './mixed-model-in-r.ts';

/**
 * Compares every statistic with reference values: `STATS_FIXTURES=path npm run test:stats` reads another file in
 * the same form. An entry of a kind that is not known fails.
 */
const path = fixturePath(process.env.STATS_FIXTURES, sharedPath('fixtures/stats.json'));

describe.skipIf(!path)(path ? 'reference values' : 'reference values (skipped: no shared data)', () => {
  if (!path) return;
  const cases = readFixtureFile(path);
  const tally = new Map<string, number>();
  const left: string[] = [];

  const check = (entry: FixtureCase, ours: Record<string, unknown>) => {
    const comparison = compareValues(entry.expected, ours, entry.tolerance_rel);
    const published = comparePublished(entry.published, ours);
    expect([...comparison.problems, ...published], `${entry.kind} ${entry.id}: ${entry.source}`).toEqual([]);
    tally.set(entry.kind, (tally.get(entry.kind) ?? 0) + comparison.compared);
    left.push(...comparison.left.map((key) => `${entry.id} ${key}`));
  };

  const mixed = cases.filter(({ kind }) => kind === 'lmm_reference');
  test.each(cases.filter((entry) => !mixed.includes(entry)))('$kind: $id', (entry) => {
    const values = fixtureKinds[entry.kind];
    if (!values) throw new Error(`no method is known for the kind ${entry.kind}`);
    check(entry, values(entry.input));
  });

  // Mixed models leave as an R script, so R is what fits them here too.
  const title = mixedModelTitle('$kind: $id');
  test.skipIf(title.missing).each(mixed)(title.text, async (entry) => {
    check(entry, await mixedModelInR(entry.input));
  });

  afterAll(() => {
    const values = [...tally.values()].reduce((a, b) => a + b, 0);
    const kinds = [...tally].map(([kind, count]) => `${kind} ${count}`).join(', ');
    process.stdout.write(`Compared ${values} values of ${cases.length} entries: ${kinds}\n`);
    if (left.length > 0) process.stdout.write(`The reference has no value for: ${left.join(', ')}\n`);
  });
});
