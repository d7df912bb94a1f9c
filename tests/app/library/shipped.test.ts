import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shipped } from '../../../src/app/library/shipped.ts';

const cases = fileURLToPath(new URL('../../../datasets/cases/', import.meta.url));
const known = readdirSync(cases);

test('playlists ship in their order, each under its own id', () => {
  expect(shipped.map(({ name }) => name)).toEqual(['First hour', 'Emergency', 'Measure everything']);
  expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
});

test.each(shipped)(
  '$name: every case is there, and its words give none of them away',
  ({ name, about, cases: ids }) => {
    expect((ids ?? []).filter((id) => !known.includes(id))).toEqual([]);
    const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
    const told = words(`${name} ${about}`);
    for (const id of ids ?? known) {
      const { diagnosis } = JSON.parse(readFileSync(`${cases}${id}/case.json`, 'utf8')) as {
        diagnosis: string;
      };
      expect(
        words(diagnosis).filter((word) => told.includes(word)),
        id,
      ).toEqual([]);
    }
  },
);
