import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPlaylistShelf } from '../../src/storage/playlists.ts';
import { createSettings, type Settings } from '../../src/storage/settings.ts';
import type { Playlist } from '../../src/teaching/library/playlist.ts';

let settings: Settings;
beforeEach(() => {
  settings = createSettings(`playlists-${crypto.randomUUID()}`);
});
afterEach(() => settings.close());

const list: Playlist = { id: 'own-1', name: 'Mine', about: '', order: { by: 'list' }, cases: ['a', 'b'] };
const mixed: Playlist = { ...list, id: 'link-2', order: { by: 'seed', seed: 'week 3' } };

test('playlists and places are there again after a reload, changed and removed', async () => {
  const shelf = createPlaylistShelf(settings);
  expect(await shelf.read()).toEqual({ own: [], places: new Map(), currentId: undefined });
  await shelf.keep(list);
  await shelf.keep(mixed);
  await shelf.keep({ ...list, name: 'Renamed' });
  await shelf.setPlace('own-1', 'b');
  await shelf.setPlace('first-hour', 'a');
  const again = createPlaylistShelf(settings);
  expect(await again.read()).toEqual({
    own: [mixed, { ...list, name: 'Renamed' }],
    places: new Map([
      ['first-hour', 'a'],
      ['own-1', 'b'],
    ]),
    currentId: 'first-hour',
  });
  await again.remove('own-1');
  await again.setPlace(undefined, 'c');
  expect(await shelf.read()).toMatchObject({ own: [mixed], currentId: undefined });
});

test('what another version wrote is passed over, and other settings are none of it', async () => {
  await settings.set('playlist:own-9', { id: 'own-9', cases: 'all' });
  await settings.set('playlist-place:own-9', 7);
  await settings.set('playlist-current', false);
  await settings.set('theme', 'dark');
  expect(await createPlaylistShelf(settings).read()).toEqual({
    own: [],
    places: new Map(),
    currentId: undefined,
  });
});
