import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import type { TransferFunction } from '../../imaging/transfer-function.ts';
import type { VoiWindow } from '../../imaging/voi-window.ts';
import type { RenderMode } from '../modes/render-mode.ts';
import type { OccupancyMaker } from '../occupancy/occupancy-maker.ts';
import {
  type BrickBound,
  type BrickBounds,
  brickBounds,
  type DistanceField,
  distanceField,
  unknownFields,
} from '../sampling/leap.ts';
import { buildTransferTable, type TransferTable } from '../transfer-table.ts';

/** What decides which bricks are visible, so that it may change only together with the empty-space map. */
export interface VolumeLook {
  readonly mode: RenderMode;
  readonly table: TransferTable;
  readonly isoHu: number;
  readonly window: VoiWindow;
}

export interface VolumeLookKeeper {
  /** The look being rendered now. */
  readonly current: VolumeLook;
  readonly field: DistanceField;
  setMode(mode: RenderMode): void;
  setTransferFunction(tf: TransferFunction): void;
  setIsoHu(isoHu: number): void;
  setWindow(window: VoiWindow): void;
  /** Resolves when the look asked for last is the one being rendered, with its map. */
  whenReady(): Promise<void>;
  dispose(): void;
}

/**
 * Keeps a look and its empty-space map in step: a look that shows other bricks takes effect when its map is
 * ready (some tens of milliseconds), and until then the old picture stays; any other takes effect
 * at once. Before the brick map of the volume is known there is no leaping. Changes meanwhile are merged.
 *
 * `apply` shows a look; `onLater` tells that one was applied after the call that asked for it had returned.
 */
export function keepVolumeLook(
  dims: readonly [number, number, number],
  bricksPromise: Promise<BrickMap>,
  occupancy: OccupancyMaker,
  initial: VolumeLook,
  apply: (look: VolumeLook, field: DistanceField) => void,
  onLater: () => void,
): VolumeLookKeeper {
  const stop = new AbortController();
  const bounds = new Map<BrickBound, BrickBounds>();
  let bricks: BrickMap | undefined;
  let current = initial;
  let wanted = initial;
  let field = unknownFields[initial.mode.bound];
  let running: Promise<void> | undefined;
  apply(current, field);

  function takeEffect(look: VolumeLook, nextField: DistanceField): void {
    current = look;
    field = nextField;
    apply(look, nextField);
  }
  function boundsFor(known: BrickMap, bound: BrickBound): BrickBounds {
    const made = bounds.get(bound) ?? brickBounds(known, bound);
    bounds.set(bound, made);
    return made;
  }
  async function refresh(known: BrickMap): Promise<void> {
    do {
      const next = wanted;
      const visible = visibleBricks(known, next.mode.visible(next));
      const distances = await occupancy.distances(known.counts, visible, stop.signal);
      takeEffect(next, distanceField(dims, known, distances, boundsFor(known, next.mode.bound)));
      onLater();
    } while (current !== wanted);
    running = undefined;
  }
  function change(patch: Partial<VolumeLook>): void {
    wanted = { ...wanted, ...patch };
    if (running) return;
    if (!bricks) takeEffect(wanted, unknownFields[wanted.mode.bound]);
    else if (sameBricksVisible(current, wanted)) takeEffect(wanted, field);
    else start(bricks);
  }
  function start(known: BrickMap): Promise<void> {
    running = refresh(known);
    // Whoever waits with whenReady sees a failure; without a map the picture is slower, not wrong.
    running.catch(() => {});
    return running;
  }
  const first = bricksPromise.then((known) => {
    bricks = known;
    return start(known);
  });
  first.catch(() => {});

  return {
    get current() {
      return current;
    },
    get field() {
      return field;
    },
    setMode: (mode) => change({ mode }),
    setTransferFunction: (tf) => change({ table: buildTransferTable(tf) }),
    setIsoHu: (isoHu) => change({ isoHu }),
    setWindow: (window) => change({ window }),
    async whenReady() {
      await first;
      await running;
    },
    dispose: () => stop.abort(new Error('volume look: disposed')),
  };
}

function visibleBricks(
  { min, max }: BrickMap,
  visible: (minHu: number, maxHu: number) => boolean,
): Uint8Array<ArrayBuffer> {
  const flags = new Uint8Array(min.length);
  for (let i = 0; i < flags.length; i++) if (visible(min[i]!, max[i]!)) flags[i] = 1;
  return flags;
}

function sameBricksVisible(a: VolumeLook, b: VolumeLook): boolean {
  const { uses } = b.mode;
  return (
    a.mode === b.mode &&
    (a.table === b.table || !uses.transferFunction) &&
    (a.isoHu === b.isoHu || !uses.isoHu) &&
    (a.window === b.window || !uses.window)
  );
}
