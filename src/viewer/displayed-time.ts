import { type PlaneName, planeNames } from '../imaging/slice-plane.ts';
import type { Ellipsoid } from '../measure/ellipsoid.ts';
import { cutting } from './commands/cutting.ts';
import { displaying } from './commands/displaying.ts';
import { layingOut } from './commands/laying-out.ts';
import { navigating } from './commands/navigating.ts';
import { playing } from './commands/playing.ts';
import { slicing } from './commands/slicing.ts';
import { stepping } from './commands/stepping.ts';
import { turning } from './commands/turning.ts';
import type { LoggedCommand } from './event-log.ts';
import { cutViewport } from './held-cut.ts';
import { isDisplayed, type Sought, surroundHuOf } from './is-displayed.ts';
import { shownViews } from './layout.ts';
import type { Scan } from './scan.ts';
import { type SliceViewport, sliceViewport, type ViewportSize } from './slice-viewport.ts';
import { initialState, type ViewerState } from './viewer-state.ts';

/** A stretch of the log, from when a question was shown to when it was answered, ms since the Unix epoch. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

type Replayed = (state: ViewerState, params: never) => ViewerState;
/** The commands that change what a slice shows; others, and undo, are passed over. */
const replayed = new Map<string, Replayed>(
  Object.entries({
    ...navigating,
    ...turning,
    ...slicing,
    ...stepping,
    ...playing,
    ...displaying,
    ...layingOut,
    ...cutting,
  }),
);
/** Where the log starts anew; the scan itself is not in it. */
const opens = new Set(['openScan', 'showImage']);
/** The size of a view is not logged: a square one is assumed, px. */
const assumed: ViewportSize = { width: 1000, height: 1000 };

/**
 * For how long any part of a finding was on a slice that the screen showed, ms, by replaying the viewer's log: see `isDisplayed`.
 * It says nothing about where the eyes were. A log that was cut off is replayed from the scan's first view. In
 * headset and phone, slices shown are the one that was used last and the plane held in the hand.
 */
export function displayedTime(
  log: readonly LoggedCommand[],
  scan: Scan,
  parts: readonly { readonly outline: Ellipsoid; readonly meanHu: number }[],
  { from, until }: Stretch,
): number {
  const sought = parts.map(
    ({ outline, meanHu }): Sought => ({
      ...outline,
      meanHu,
      surroundHu: surroundHuOf(scan.volume, outline, meanHu),
    }),
  );
  const opened = navigating.openScan(initialState, { scan });
  let state = opened;
  let panel: PlaneName = 'axial';
  let [since, shownMs] = [from, 0];
  const pass = (to: number, condition: LoggedCommand['condition']) => {
    const durationMs = Math.min(to, until) - since;
    if (durationMs <= 0) return;
    shownMs += shownFor(state, condition === 'flat' ? flatViews : handViews(panel), sought, durationMs);
    since += durationMs;
  };
  for (const { at, command, params, condition } of log) {
    if (at > until) break;
    pass(at, condition);
    state = opens.has(command) ? opened : (replayed.get(command)?.(state, params as never) ?? state);
    const named = (params as { readonly plane?: unknown } | undefined)?.plane;
    panel = planeNames.find((name) => name === named) ?? panel;
  }
  pass(until, log.findLast(({ at }) => at <= until)?.condition ?? 'flat');
  return shownMs;
}

type Views = (state: ViewerState, scan: Scan) => readonly SliceViewport[];

const flatViews: Views = (state, scan) =>
  planeNames
    .filter((name) => shownViews(state).includes(name))
    .map((name) => sliceViewport(scan, name, state, assumed));

const handViews =
  (panel: PlaneName): Views =>
  (state, scan) => [
    sliceViewport(scan, panel, state, assumed),
    ...(state.cut ? [cutViewport(state.cut, assumed)] : []),
  ];

/** How long of a stretch without commands any of the views shows it; a stack that plays goes on. */
function shownFor(start: ViewerState, views: Views, sought: readonly Sought[], durationMs: number): number {
  const shows = (state: ViewerState) =>
    state.scan !== undefined &&
    views(state, state.scan).some((view) =>
      sought.some((part) => isDisplayed(view, state.window, state.slab.thicknessMm, part)),
    );
  if (!start.cine.playing) return shows(start) ? durationMs : 0;
  const sliceMs = 1000 / start.cine.slicesPerSecond;
  let [state, shownMs] = [start, 0];
  for (let leftMs = durationMs; leftMs > 0; leftMs -= sliceMs) {
    if (shows(state)) shownMs += Math.min(sliceMs, leftMs);
    state = playing.stepCine(state);
  }
  return shownMs;
}
