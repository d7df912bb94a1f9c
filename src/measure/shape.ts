import type { Lps } from '../imaging/spaces.ts';
import type { Ellipsoid } from './ellipsoid.ts';

/**
 * The whole vocabulary of what is drawn over images: every front end draws these five and knows no
 * measurement or question kind. Positions are patient LPS in mm; colour is the front end's, by whose shape
 * it is (the learner's or the truth's).
 */
export type Shape =
  | { readonly shape: 'segment'; readonly from: Lps; readonly to: Lps }
  /** A chain of straight pieces, back to its start where it is closed. */
  | { readonly shape: 'path'; readonly points: readonly Lps[]; readonly closed: boolean }
  | { readonly shape: 'marker'; readonly at: Lps }
  | { readonly shape: 'label'; readonly at: Lps; readonly text: string }
  | ({ readonly shape: 'ellipsoid' } & Ellipsoid);
