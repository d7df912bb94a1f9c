import { describe, expect, test } from 'vitest';
import { caseAfter, playlistWay } from '../../../src/teaching/library/playlist-way.ts';
import { playlistFromQuery, playlistQuery } from '../../../src/teaching/library/playlist-link.ts';
import { playlistOrder } from '../../../src/teaching/library/playlist-order.ts';
import { type Playlist, shippedPlaylistSchema } from '../../../src/teaching/library/playlist.ts';
import { shippedPlaylists } from '../../../src/teaching/library/shipped-playlists.ts';
import { caseSummary } from './example-library.ts';

const cases = ['a', 'b', 'c', 'd', 'e', 'f'];
const list: Playlist = { id: 'list', name: 'List', about: '', order: { by: 'list' }, cases };
const mixed = (seed: string): Playlist => ({ ...list, order: { by: 'seed', seed } });
const standings = (...done: string[]) => new Map(done.map((id) => [id, { finished: true }]));
const known = () => true;

describe('order', () => {
  test('a list stays as it is, each case once', () => {
    expect(playlistOrder({ ...list, cases: ['b', 'a', 'b'] })).toEqual(['b', 'a']);
  });

  test('a seed gives one order, the same everywhere, and seeds give many', () => {
    // Fixed numbers: a teacher's link must mean the same in every version.
    expect(playlistOrder(mixed('week 3'))).toEqual(playlistOrder(mixed('week 3')));
    expect(playlistOrder(mixed('week 3')).join('')).toMatchInlineSnapshot(`"bcdfea"`);
    const orders = Array.from({ length: 200 }, (_, i) => playlistOrder(mixed(String(i))).join(''));
    expect(new Set(orders).size).toBeGreaterThan(150);
    for (const order of orders) expect([...order].sort().join('')).toBe('abcdef');
  });
});

describe('place', () => {
  // biome-ignore format: a table
  test.each([
    ['at the beginning',                     undefined, [],                             'a'],
    ['at the one that was opened last',      'c',       ['a'],                          'c'],
    ['after it once it is done',             'c',       ['c'],                          'd'],
    ['back at what was skipped',             'f',       ['c', 'd', 'e', 'f'],           'a'],
    ['nowhere when all is done',             'f',       cases,                          undefined],
    ['at the beginning for an unknown place', 'z',      ['a'],                          'b'],
  ] as const)('goes on %s', (_, place, done, next) => {
    expect(playlistWay(list, place, standings(...done), known)).toMatchObject({ nextId: next, done: done.length });
  });

  test('cases that this server does not have are passed over', () => {
    const way = playlistWay(list, undefined, standings('b'), (id) => id !== 'a' && id !== 'c');
    expect(way).toEqual({ order: ['b', 'd', 'e', 'f'], done: 1, nextId: 'd' });
  });

  test('after a case comes the next that is not done, and after the last one nothing', () => {
    const way = (place: string, ...done: string[]) => playlistWay(list, place, standings(...done), known);
    expect(caseAfter(way('b', 'a', 'b', 'c'), 'b')).toBe('d');
    expect(caseAfter(way('f', ...cases), 'f')).toBeUndefined();
    expect(caseAfter(way('b', ...cases), 'b')).toBe('c');
  });
});

describe('link', () => {
  test.each([list, mixed('week 3 & 4'), { ...list, name: 'Zwölf, Fälle = gut?' }])(
    '$name comes back',
    (playlist) => {
      const read = playlistFromQuery(playlistQuery(playlist));
      expect(read).toEqual({ ...playlist, id: read?.id });
      expect(read?.id).toMatch(/^link-[0-9a-f]{16}$/);
      expect(playlistFromQuery(playlistQuery(playlist))?.id).toBe(read?.id);
      expect(playlistFromQuery(playlistQuery({ ...playlist, cases: ['z'] }))?.id).not.toBe(read?.id);
    },
  );

  test.each([
    '',
    'name=x',
    'name=&cases=a',
    'name=x&cases=',
    'name=x&cases=../../etc',
    'name=x&cases=A,B',
    `name=${'x'.repeat(81)}&cases=a`,
    `name=x&cases=${Array.from({ length: 101 }, (_, i) => `c${i}`).join(',')}`,
    'name=x&cases=a&seed=',
  ])('"%.40s" is no playlist', (query) => {
    expect(playlistFromQuery(query)).toBeUndefined();
  });
});

test('shipped playlists take cases by name or by facets, and without a case of this server they are left out', () => {
  const shipped = [
    { id: 'named', name: 'Named', cases: ['gone', 'b', 'a'] },
    { id: 'measured', name: 'Measured', where: { measure: ['angle', 'volume'] } },
    { id: 'empty', name: 'Empty', cases: ['gone'] },
  ].map((each) =>
    shippedPlaylistSchema.parse({
      schema: 'oblique/playlist',
      version: 1,
      source: 'test',
      licence: 'CC0-1.0',
      ...each,
    }),
  );
  const there = [
    caseSummary('a'),
    caseSummary('b', { quantities: ['angle'] }),
    caseSummary('c', { quantities: ['length'] }),
  ];
  expect(shippedPlaylists(shipped, there).map(({ id, cases: ids }) => [id, ids])).toEqual([
    ['named', ['b', 'a']],
    ['measured', ['b']],
  ]);
});
