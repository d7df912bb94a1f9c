import { expect, it } from 'vitest';
import { stationActions } from '../../../src/flat/actions/index.ts';
import { findActions } from '../../../src/flat/palette/find-actions.ts';
import { fuzzyScore } from '../../../src/flat/palette/fuzzy-score.ts';
import { windowPresets } from '../../../src/app/window-presets.ts';

const actions = stationActions({ presets: windowPresets });
const first = (query: string) => findActions(actions, query)[0]?.id;

// biome-ignore format: a table
const wanted: [query: string, id: string][] = [
  ['lung',       'window.lung'],
  ['lugw',       'window.lung'],
  ['lngth',      'measure.length'],
  ['undo',       'edit.undo'],
  ['2x2',        'layout.grid'],
  ['maximise',   'layout.maximise'],
  ['shortcuts',  'help.shortcuts'],
  ['PÁN',        'tool.pan'],
  ['next sl',    'slice.next'],
];
it.each(wanted)('"%s" finds %s first', (query, id) => {
  expect(first(query)).toBe(id);
});

it('shows all actions in their order before anything is typed, and none for what fits none', () => {
  expect(findActions(actions, ' ')).toEqual(actions);
  expect(findActions(actions, 'qqqqzz')).toEqual([]);
});

it('scores beginnings of words and runs higher, and needs every letter in order', () => {
  const score = (query: string, text: string) => fuzzyScore(query, text) ?? -Infinity;
  expect(score('ax', 'Axial')).toBeGreaterThan(score('ax', 'Enlarge a box'));
  expect(score('bw', 'Bone window')).toBeGreaterThan(score('bw', 'Abdomen view on two'));
  expect(fuzzyScore('ba', 'ab')).toBeUndefined();
  expect(fuzzyScore('', 'anything')).toBe(0);
});
