import { z } from 'zod';
import { caseOpenFields } from '../case.ts';
import { facetIds } from './facet.ts';

/** Longest playlist: its link still fits into every browser's address. */
export const MOST_CASES = 100;

const order = z.discriminatedUnion('by', [
  /** As they are named. */
  z.strictObject({ by: z.literal('list') }),
  /** Shuffled, and for everybody with the same seed alike. */
  z.strictObject({ by: z.literal('seed'), seed: z.string().min(1).max(100) }),
]);

const named = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'use only a-z, 0-9 and -'),
  name: z.string().trim().min(1, 'Give it a name.').max(80),
  about: z.string().max(300).default(''),
  order: order.default({ by: 'list' }),
};

/** A named list of cases to read one after the other; its name must not give a case of it away. */
export const playlistSchema = z.strictObject({
  ...named,
  cases: z.array(caseOpenFields.id).max(MOST_CASES),
});
export type Playlist = Readonly<z.infer<typeof playlistSchema>>;

/** A playlist that ships with the product, `datasets/playlists/<id>.json`: cases by name, or all that a filter finds. */
export const shippedPlaylistSchema = z.strictObject({
  schema: z.literal('oblique/playlist'),
  version: z.literal(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  ...named,
  cases: z.array(caseOpenFields.id).max(MOST_CASES).optional(),
  /** Instead of names: values of facets, as in an address of the library. */
  where: z.partialRecord(z.enum(facetIds), z.array(z.string())).optional(),
});
export type ShippedPlaylist = Readonly<z.infer<typeof shippedPlaylistSchema>>;
