import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../base/clock.ts';
import { annotating } from './commands/annotating.ts';
import { correcting } from './commands/correcting.ts';
import { curating } from './commands/curating.ts';
import { cutting } from './commands/cutting.ts';
import { displaying } from './commands/displaying.ts';
import { importing } from './commands/importing.ts';
import { layingOut } from './commands/laying-out.ts';
import { marking } from './commands/marking.ts';
import { navigating } from './commands/navigating.ts';
import { playing } from './commands/playing.ts';
import { showingTruth } from './commands/showing-truth.ts';
import { showingVolume } from './commands/showing-volume.ts';
import { slicing } from './commands/slicing.ts';
import { stepping } from './commands/stepping.ts';
import { turning } from './commands/turning.ts';
import { appendLogged, type LoggedCommand, type Origin } from './event-log.ts';
import { canRedo, canUndo, emptyHistory, type History, record, redo, undo } from './history.ts';
import { initialState, type Undoable, type ViewerState } from './viewer-state.ts';

const commands = {
  ...navigating,
  ...turning,
  ...slicing,
  ...stepping,
  ...playing,
  ...displaying,
  ...layingOut,
  ...showingVolume,
  ...showingTruth,
  ...cutting,
  ...annotating,
  ...correcting,
  ...marking,
  ...curating,
  ...importing,
};
type Commands = typeof commands;

/** The name of every command. */
export type CommandName = keyof Commands;
/** The parameters of one command; `undefined` where it has none. */
export type CommandParams<N extends CommandName> = Parameters<Commands[N]>[1];

/** The viewer: state that anyone may read, and commands, the only writers. No React, no three, no DOM. */
export interface Viewer {
  readonly store: Pick<StoreApi<ViewerState>, 'getState' | 'getInitialState' | 'subscribe'>;
  run<N extends CommandName>(name: N, params: CommandParams<N>, origin: Origin): void;
  undo(origin: Origin): void;
  redo(origin: Origin): void;
  canUndo(): boolean;
  canRedo(): boolean;
  readonly clock: Clock;
  /** A fresh id for something a person adds. */
  newId(): string;
  /** Every command since the viewer was made, oldest first (the newest 50 000). */
  readonly log: readonly LoggedCommand[];
}

export function createViewer({ clock, newId }: { clock: Clock; newId: () => string }): Viewer {
  const store = createStore<ViewerState>(() => initialState);
  const log: LoggedCommand[] = [];
  let history: History = emptyHistory;

  const note = (command: string, params: unknown, origin: Origin) =>
    appendLogged(log, { at: clock.now(), command, params, ...origin });

  const travel = (step: typeof undo, name: string, origin: Origin) => {
    const before = store.getState();
    const moved = step(history, undoableOf(before));
    if (!moved) return;
    history = moved.history;
    note(name, undefined, origin);
    const unplaced =
      moved.parts.annotations === before.annotations
        ? {}
        : { placing: undefined, dragging: undefined, ...stillSelected(before, moved.parts) };
    store.setState({ ...moved.parts, ...unplaced });
  };

  return {
    store,
    clock,
    newId,
    log,
    run(name, params, origin) {
      const before = store.getState();
      const command = commands[name] as (state: ViewerState, params: unknown) => ViewerState;
      const after = command(before, params);
      // A scan is not logged: its voxels and texts are not the log's business. Nor is every slice of a stack that
      // plays: its start, speed and end say what was seen.
      if (name !== 'stepCine') note(name, replacesScan(name) ? undefined : params, origin);
      if (after === before) return;
      if (replacesScan(name)) history = emptyHistory;
      else if (undoableDiffers(before, after))
        history = record(history, undoableOf(before), gestureOf(params));
      store.setState(after, true);
    },
    undo: (origin) => travel(undo, 'undo', origin),
    redo: (origin) => travel(redo, 'redo', origin),
    canUndo: () => canUndo(history),
    canRedo: () => canRedo(history),
  };
}

/** What is selected stays so where it is still there: one step back need not be followed by choosing it again. */
function stillSelected({ selectedId, selectedPoint }: ViewerState, { annotations }: Undoable) {
  const kept = annotations.measurements.some(({ id }) => id === selectedId);
  return kept ? { selectedId, selectedPoint } : { selectedId: undefined, selectedPoint: undefined };
}

const undoableOf = ({ annotations, curves, crop }: ViewerState): Undoable => ({ annotations, curves, crop });
const undoableDiffers = (a: ViewerState, b: ViewerState) =>
  a.annotations !== b.annotations || a.curves !== b.curves || a.crop !== b.crop;

const replacesScan = (name: CommandName) => name === 'openScan' || name === 'showImage';

function gestureOf(params: unknown): string | undefined {
  const gesture = (params as { gesture?: unknown } | undefined)?.gesture;
  return typeof gesture === 'string' ? gesture : undefined;
}
