import { expect, test, vi } from 'vitest';
import { type AfterCaseDesk, afterCase } from '../../../src/app/library/after-case.ts';
import { libraryEntries } from '../../../src/teaching/library/library-entry.ts';
import { wholeLibrary } from '../../../src/teaching/library/library-query.ts';
import type { Playlist } from '../../../src/teaching/library/playlist.ts';
import { playlistWay } from '../../../src/teaching/library/playlist-way.ts';
import { caseStanding, caseSummary } from '../../teaching/library/example-library.ts';

const cases = ['a', 'b', 'c'].map((id) => caseSummary(id, { title: `Case ${id}`, system: id }));
const list: Playlist = {
  id: 'list',
  name: 'First hour',
  about: '',
  order: { by: 'list' },
  cases: ['b', 'a'],
};

/** A desk whose reader is at a place of the playlist and has done some cases. */
function deskAt(currentId: string | undefined, placeId: string, done: readonly string[] = []) {
  const standings = new Map(done.map((id) => [id, caseStanding()]));
  const places = new Map([['list', placeId]]);
  const openFrom = vi.fn();
  const again = vi.fn();
  const desk: AfterCaseDesk = {
    library: { entries: libraryEntries(cases, standings, new Map()), query: wholeLibrary, again },
    playlists: { currentId, places, own: [list], shipped: [] },
    shelve: (playlist: Playlist) => ({
      playlist,
      way: playlistWay(playlist, places.get(playlist.id), standings, () => true),
      own: true,
    }),
    openFrom,
  };
  return { desk, openFrom, again };
}

test('from a playlist, the next case of it', () => {
  const { desk, openFrom } = deskAt('list', 'b', ['b']);
  const { next, place } = afterCase(desk, 'b');
  expect(place).toBe('Case 1 of 2 in “First hour”.');
  expect(next?.title).toBe('Case a');
  next?.open();
  expect(openFrom).toHaveBeenCalledWith('list', 'a');
});

test('at the end of a playlist there is no next case', () => {
  expect(afterCase(deskAt('list', 'a', ['a', 'b']).desk, 'a')).toMatchObject({
    next: undefined,
    place: 'Case 2 of 2 in “First hour”.',
  });
});

test('outside a playlist, a new case out of those that are shown; the same one at every look', () => {
  const { desk, openFrom } = deskAt(undefined, 'b', ['a', 'b']);
  const { next, place } = afterCase(desk, 'b');
  expect([next?.title, place]).toEqual(['Case c', undefined]);
  next?.open();
  expect(openFrom).toHaveBeenCalledWith(undefined, 'c');
  const narrowed = { ...desk.library, query: { ...wholeLibrary, choice: { system: ['b'] } } };
  expect(afterCase({ ...desk, library: narrowed }, 'b').next).toBeUndefined();
});

test('a variant is had again as the next one, and is no case to go on to', () => {
  const { desk, again } = deskAt(undefined, 'c', ['a', 'b', 'c']);
  const after = afterCase(desk, 'c-v2');
  after.again?.();
  expect(again).toHaveBeenCalledWith('c-v2');
  expect(after.next?.title).not.toBe('Case c');
});
