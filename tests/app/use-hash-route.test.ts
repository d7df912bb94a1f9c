import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  goTo,
  hashOf,
  hideCode,
  parseRoute,
  pathOf,
  queryOf,
  replaceHomeQuery,
} from '../../src/app/use-hash-route.ts';

const page = { hash: '' };
beforeEach(() => {
  page.hash = '';
  vi.stubGlobal('location', page);
  vi.stubGlobal('history', {
    replaceState(_state: unknown, _title: string, hash: string) {
      page.hash = hash;
    },
  });
});
afterEach(() => {
  replaceHomeQuery('');
  vi.unstubAllGlobals();
});

// biome-ignore format: a table
test.each([
  ['',                             { at: 'home' }],
  ['#/?find=cough',                { at: 'home' }],
  ['#/nowhere',                    { at: 'home' }],
  ['#/case/chest-001-v2',          { at: 'case', caseId: 'chest-001-v2' }],
  ['#/playlist/first-hour',        { at: 'playlist', id: 'first-hour' }],
  ['#/playlist?name=A&cases=a,b',  { at: 'playlist', query: 'name=A&cases=a,b' }],
  ['#/sitting',                    { at: 'sitting' }],
  ['#/pilots',                    { at: 'pilots' }],
  ['#/pilots/running/pilot/a-1',   { at: 'pilots', place: 'running/pilot/a-1' }],
  ['#/playlist/../x',              { at: 'home' }],
])('%s is %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  if (route.at !== 'home') expect(hashOf(parseRoute(hash))).toBe(hash);
});

test('the filters of the library are no other place, and are there again for who comes back', () => {
  expect([
    pathOf(''),
    pathOf('#/?find=cough'),
    pathOf('#/case/a'),
    pathOf('#/playlist?name=A&cases=a'),
  ]).toEqual(['#/', '#/', '#/case/a', '#/playlist?name=A&cases=a']);
  expect([queryOf('#/?find=cough'), queryOf('#/'), queryOf('#/playlist?name=A')]).toEqual([
    'find=cough',
    '',
    '',
  ]);
  replaceHomeQuery('find=cough');
  expect(page.hash).toBe('#/?find=cough');
  goTo({ at: 'case', caseId: 'a' });
  replaceHomeQuery('find=cough&order=short');
  expect(page.hash).toBe('#/case/a');
  goTo({ at: 'home' });
  expect(page.hash).toBe('#/?find=cough&order=short');
});

test('a participant’s code comes in with a link, and stands in no address of the page’s own', () => {
  page.hash = '#/sitting?code=7K3M-9QXA';
  expect(parseRoute(page.hash)).toEqual({ at: 'sitting', code: '7K3M-9QXA' });
  expect(hashOf(parseRoute(page.hash))).toBe('#/sitting');
  hideCode();
  expect(page.hash).toBe('#/sitting');
  goTo({ at: 'case', caseId: 'a' });
  hideCode();
  expect(page.hash).toBe('#/case/a');
});
