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
  /** Our coarsest step whose PSNR is no lower than each peer's. */
  readonly matched: Partial<Record<ContestantId, number>>;
  /** Ours that reaches the high quality of the mode. */
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
  readonly matched: Timed;
  readonly high: Timed;
}

export function duelOf({ mode, timed, matched, high }: ModeResults): Duel | undefined {
  const peers = timed.filter(({ contestant }) => contestant !== 'ours');
  if (peers.length === 0) return undefined;
  const peer = peers.reduce((a, b) => (b.medianMs < a.medianMs ? b : a));
  const step = matched[peer.contestant];
  if (!step || !high) return undefined;
  const oursAt = (wanted: number) =>
    timed.find(({ contestant, stepShare }) => contestant === 'ours' && stepShare === wanted)!;
  return { mode, peer, matched: oursAt(step), high: oursAt(high) };
}
