import type { ContestantId } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import type { FrameTimes } from './frame-times.ts';
import type { GlLedger } from './gl-ledger.ts';
import type { Mode } from './look.ts';
import type { PhantomSize } from './phantom-sizes.ts';
import type { Agreement } from './picture-quality.ts';

/** One renderer in one mode at one sampling step. */
export interface Timed extends FrameTimes {
  readonly contestant: ContestantId;
  readonly mode: Mode;
  /** Share of the renderer's default step. */
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

/** Everything measured at one size of the volume and of the canvas. */
export interface SizeResults {
  readonly size: PhantomSize;
  readonly dims: readonly [number, number, number];
  readonly canvasPx: number;
  readonly timed: readonly Timed[];
  readonly firstFrames: readonly FirstFrame[];
  readonly agreements: readonly Agreement[];
  /** Our step share that reaches the high quality of each mode. */
  readonly highShares: Partial<Record<Mode, number>>;
  /** Our step share whose PSNR is no lower than each peer's. */
  readonly matchedShares: readonly {
    readonly contestant: ContestantId;
    readonly mode: Mode;
    readonly share: number;
  }[];
}

/** The peer to beat in a mode: who was fastest, and ours at a PSNR no lower. */
export interface Duel {
  readonly mode: Mode;
  readonly peer: Timed;
  readonly matched: Timed;
  readonly high: Timed | undefined;
}

export function duelOf(results: SizeResults, mode: Mode): Duel | undefined {
  const inMode = results.timed.filter((each) => each.mode === mode);
  const peers = inMode.filter(({ contestant }) => contestant !== 'ours');
  const oursAt = (share: number | undefined) =>
    inMode.find(({ contestant, stepShare }) => contestant === 'ours' && stepShare === share);
  if (peers.length === 0) return undefined;
  const peer = peers.reduce((a, b) => (b.medianMs < a.medianMs ? b : a));
  const share = results.matchedShares.find(
    (each) => each.mode === mode && each.contestant === peer.contestant,
  )?.share;
  const matched = oursAt(share);
  return matched && { mode, peer, matched, high: oursAt(results.highShares[mode]) };
}
