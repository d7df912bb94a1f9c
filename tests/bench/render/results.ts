import type { ContestantId } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import type { FrameTimes } from './frame-times.ts';
import type { GlLedger } from './gl-ledger.ts';
import type { Mode } from './look.ts';
import type { PhantomSize } from './phantom-sizes.ts';
import type { Agreement } from './picture-quality.ts';

/** One renderer in one mode at one step. */
export interface Timed extends FrameTimes {
  readonly contestant: ContestantId;
  readonly mode: Mode;
  /** Of the renderer's default sampling step. */
  readonly stepShare: number;
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

/** One mode at one size of the volume and of the canvas. */
export interface ModeResults {
  readonly mode: Mode;
  readonly timed: readonly Timed[];
  /** Our step whose PSNR is no lower than each peer's; without an entry where none is. */
  readonly matched: Partial<Record<ContestantId, number>>;
  /** Ours that reaches the high quality of the mode; undefined where none does. */
  readonly high: number | undefined;
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

/** The peer to beat in a mode: who was fastest; ours at a PSNR no lower, and at the high quality. */
export interface Duel {
  readonly mode: Mode;
  readonly peer: Timed;
  readonly matched: Timed | undefined;
  readonly high: Timed | undefined;
}

export function duelOf({ mode, timed, matched, high }: ModeResults): Duel | undefined {
  const peers = timed.filter(({ contestant }) => contestant !== 'ours');
  if (peers.length === 0) return undefined;
  const peer = peers.reduce((a, b) => (b.medianMs < a.medianMs ? b : a));
  const ours = timed.filter(({ contestant }) => contestant === 'ours');
  if (ours.length === 0) return undefined;
  const oursAt = (step: number | undefined) => ours.find(({ stepShare }) => stepShare === step);
  return { mode, peer, matched: oursAt(matched[peer.contestant]), high: oursAt(high) };
}
