import type { ContestantId } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import type { FrameTimes } from './frame-times.ts';
import type { GlLedger } from './gl-ledger.ts';
import type { Mode } from './look.ts';
import type { PhantomSize } from './phantom-sizes.ts';
import type { Agreement } from './picture-quality.ts';
import { type Level, sameLevel } from './quality-ladder.ts';

/** One renderer in one mode at one level. */
export interface Timed extends FrameTimes {
  readonly contestant: ContestantId;
  readonly mode: Mode;
  readonly level: Level;
  readonly psnrDb: number;
  /** Of ours alone. */
  readonly fetches: FetchCounts | undefined;
}

/** From the numbers in memory to the first complete frame, once, on a fresh page. */
export interface FirstFrame {
  readonly contestant: ContestantId;
  readonly mode: Mode;
  readonly ms: number;
  readonly gl: GlLedger;
}

/** Our cheapest levels whose PSNR is no lower than a peer's. */
export interface MatchedLevels {
  readonly any: Level;
  /** With a ray marched for every pixel. */
  readonly everyPixel: Level;
}

/** One mode at one size of the volume and of the canvas. */
export interface ModeResults {
  readonly mode: Mode;
  readonly timed: readonly Timed[];
  /** Our levels against each peer. */
  readonly matched: Partial<Record<ContestantId, MatchedLevels>>;
  /** Ours that reaches the high quality of the mode, with a ray for every pixel. */
  readonly high: Level | undefined;
  readonly agreements: readonly Agreement[];
}

/** From a change of the transfer function to the new picture, lit, and that picture's own time: medians. */
export interface CurveChange {
  readonly changeMs: number;
  readonly frameMs: number;
}

/** Everything measured at one size of the volume and of the canvas. */
export interface SizeResults {
  readonly size: PhantomSize;
  readonly dims: readonly [number, number, number];
  readonly canvasPx: number;
  readonly firstFrames: readonly FirstFrame[];
  readonly modes: readonly ModeResults[];
  /** Of ours. */
  readonly curveChange: CurveChange | undefined;
}

/** The peer to beat in a mode: who was fastest; ours at a PSNR no lower, also with all rays; and at the high quality. */
export interface Duel {
  readonly mode: Mode;
  readonly peer: Timed;
  readonly matched: Timed;
  readonly everyPixel: Timed;
  readonly high: Timed;
}

export function duelOf({ mode, timed, matched, high }: ModeResults): Duel | undefined {
  const peers = timed.filter(({ contestant }) => contestant !== 'ours');
  if (peers.length === 0) return undefined;
  const peer = peers.reduce((a, b) => (b.medianMs < a.medianMs ? b : a));
  const levels = matched[peer.contestant];
  if (!levels || !high) return undefined;
  const oursAt = (wanted: Level) =>
    timed.find(({ contestant, level }) => contestant === 'ours' && sameLevel(level, wanted))!;
  return {
    mode,
    peer,
    matched: oursAt(levels.any),
    everyPixel: oursAt(levels.everyPixel),
    high: oursAt(high),
  };
}
