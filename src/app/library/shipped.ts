import { type ShippedPlaylist, shippedPlaylistSchema } from '../../teaching/library/playlist.ts';

const files = import.meta.glob<unknown>('../../../datasets/playlists/*.json', {
  eager: true,
  import: 'default',
});

/** The playlists that ship with the product: a file in `datasets/playlists` adds one, in the order of their names. */
export const shipped: readonly ShippedPlaylist[] = Object.keys(files)
  .sort()
  .map((path) => shippedPlaylistSchema.parse(files[path]));
