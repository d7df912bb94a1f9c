import { sameJson } from '../../base/json.ts';
import {
  type CaseMaking,
  type MadeSample,
  nextPollMs,
  readyInS,
  stillMaking,
} from '../../teaching/library/case-making.ts';
import type { CaseBeingMade } from '../../ui/library/library.ts';
import type { CaseMaker } from './case-maker.ts';

/** What the library shows of the server's work. */
export interface MakingNews {
  /** The server makes cases: also variants, on request. */
  readonly makes: boolean;
  /** Cases whose images are not there yet. */
  readonly beingMade: ReadonlyMap<string, CaseBeingMade>;
}

export const nothingMade: MakingNews = { makes: false, beingMade: new Map() };

export interface FollowTools {
  readonly maker: Pick<CaseMaker, 'state'>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Tells how far the server is until everything is made, no one makes anything, or the signal says so. */
export async function followMaking(
  { maker, now, wait }: FollowTools,
  onNews: (news: MakingNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const samples = new Map<string, MadeSample[]>();
  let last: CaseMaking | undefined;
  let delayMs: number | undefined;
  while (!signal.aborted) {
    const making = await maker.state(signal);
    if (!making) return onNews(nothingMade);
    const changed = !sameJson(making, last);
    const makes = Object.keys(making).length > 0;
    if (changed) onNews({ makes, beingMade: shown(making, samples, now()) });
    if (!stillMaking(making)) return;
    last = making;
    delayMs = nextPollMs(delayMs, changed);
    await wait(delayMs, signal);
  }
}

function shown(
  making: CaseMaking,
  samples: Map<string, MadeSample[]>,
  atMs: number,
): ReadonlyMap<string, CaseBeingMade> {
  const beingMade = new Map<string, CaseBeingMade>();
  for (const [id, { state, done, total, problem }] of Object.entries(making)) {
    if (state === 'ready') continue;
    const seen = [...(samples.get(id) ?? []), ...(state === 'making' ? [{ atMs, done }] : [])];
    samples.set(id, seen);
    const share = total > 0 ? Math.min(1, done / total) : 0;
    beingMade.set(id, { state, share, secondsLeft: readyInS(seen, total), problem });
  }
  return beingMade;
}
