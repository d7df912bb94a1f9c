import type { LevelName } from './levels.ts';
import type { Bump, Dent } from './vertebral-body.ts';

/** A curve to one side: from the lower to the upper end vertebra, whose end plates lean most. */
export interface SidewaysCurve {
  readonly upperEnd: LevelName;
  readonly lowerEnd: LevelName;
  /** Angle between the end vertebrae, degrees. */
  readonly degrees: number;
  /** Where the hump is: the side to which the spine bulges. */
  readonly convex: 'left' | 'right';
  /** Turn of the vertebra at the apex, degrees. */
  readonly turnDegrees: number;
}

/** A body whose upper end plate has given way; losses are shares of the height. */
export interface BrokenBody {
  readonly level: LevelName;
  readonly frontLoss: number;
  readonly middleLoss: number;
  readonly backLoss: number;
  /** How far its back wall stands into the canal. */
  readonly intoCanalMm: number;
}

/** A body that has slipped forwards on the one below. */
export interface Slip {
  readonly level: LevelName;
  readonly mm: number;
}

/** What findings may change of the spine before it is built. */
export interface SpineChange {
  readonly curve?: SidewaysCurve;
  readonly broken?: BrokenBody;
  readonly slip?: Slip;
  /** Mean HU of the spongy bone of the lumbar bodies. */
  readonly trabecularHu?: number;
  /** 0 in the young to 1 in advanced wear. */
  readonly wear?: number;
  /** Share of its usual height that the disc under a level keeps. */
  readonly thinDisc?: { readonly level: LevelName; readonly share: number };
  readonly bumps?: { readonly level: LevelName; readonly bumps: readonly Bump[] };
  readonly dents?: { readonly level: LevelName; readonly dents: readonly Dent[] };
}
