import { createHash64 } from '../../base/hash-64.ts';
import { type Playlist, playlistSchema } from './playlist.ts';

/**
 * A playlist as the query of an address: everything is in it, so that the link works on every device. Names are the
 * maker's own words and go nowhere but into the address.
 */
export function playlistQuery({ name, cases, order }: Playlist): string {
  const query = new URLSearchParams({ name, cases: cases.join(',') });
  if (order.by === 'seed') query.set('seed', order.seed);
  // A comma may stand in an address as it is.
  return query.toString().replaceAll('%2C', ',');
}

/** The playlist of a link; undefined where it is none. The same link has the same id each time. */
export function playlistFromQuery(query: string): Playlist | undefined {
  const given = new URLSearchParams(query);
  const seed = given.get('seed');
  const { data } = playlistSchema.safeParse({
    id: `link-${hashOf(query)}`,
    name: given.get('name') ?? '',
    order: seed === null ? { by: 'list' } : { by: 'seed', seed },
    cases: (given.get('cases') ?? '').split(',').filter((id) => id !== ''),
  });
  return data && data.cases.length > 0 ? data : undefined;
}

function hashOf(text: string): string {
  const hash = createHash64();
  for (const byte of new TextEncoder().encode(text)) hash.mix(byte);
  return hash.digest();
}
