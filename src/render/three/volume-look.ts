import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import type { TransferFunction } from '../../imaging/transfer-function.ts';
import type { VoiWindow } from '../../imaging/voi-window.ts';
import type { RenderMode } from '../modes/render-mode.ts';
import type { OccupancyMaker } from '../occupancy/occupancy-maker.ts';
import { runInSlices } from '../occupancy/run-in-slices.ts';
import { type BrickBound, type BrickBounds, brickBoundSteps } from '../sampling/bounds.ts';
import { type EmptySpace, unknownSpace } from '../sampling/empty-space.ts';
import { bricksPerTexture, type DistanceField, unknownField } from '../sampling/distance-field.ts';
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
  readonly space: EmptySpace;
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
  apply: (look: VolumeLook, space: EmptySpace) => void,
  onLater: () => void,
): VolumeLookKeeper {
  const stop = new AbortController();
  const bounds = new Map<BrickBound, BrickBounds>();
  let bricks: BrickMap | undefined;
  let current = initial;
  let wanted = initial;
  let space = unknownSpace(initial.mode.bound);
  let refreshing = false;
  let latest: Promise<void> = Promise.resolve();
  apply(current, space);

  function takeEffect(look: VolumeLook, next: EmptySpace): void {
    current = look;
    space = next;
    apply(look, next);
  }
  async function fieldFor(known: BrickMap, next: VolumeLook): Promise<DistanceField> {
    const isVisible = next.mode.visible?.(next);
    if (!isVisible) return unknownField;
    const visible = await runInSlices(visibleBrickSteps(known, isVisible), stop);
    const distances = await occupancy.distances(known.counts, visible, stop.signal);
    return { counts: known.counts, distances };
  }
  async function boundsFor(known: BrickMap, { bound }: RenderMode): Promise<BrickBounds> {
    if (!bound) return space.bounds;
    const made = bounds.get(bound) ?? (await runInSlices(brickBoundSteps(known, bound), stop));
    bounds.set(bound, made);
    return made;
  }
  async function refresh(known: BrickMap): Promise<void> {
    try {
      do {
        const next = wanted;
        takeEffect(next, {
          field: await fieldFor(known, next),
          bounds: await boundsFor(known, next.mode),
          bricksPerTexture: bricksPerTexture(dims, known),
        });
        onLater();
      } while (current !== wanted);
    } catch (error) {
      // Without a map the picture is slower, not wrong; and the next look may have one again.
      if (!stop.signal.aborted) {
        takeEffect(wanted, unknownSpace(wanted.mode.bound));
        onLater();
      }
      throw error;
    } finally {
      refreshing = false;
    }
  }
  function change(patch: Partial<VolumeLook>): void {
    wanted = { ...wanted, ...patch };
    if (refreshing) return;
    if (!bricks) takeEffect(wanted, unknownSpace(wanted.mode.bound));
    else if (sameBricksVisible(current, wanted)) takeEffect(wanted, space);
    else start(bricks);
  }
  function start(known: BrickMap): void {
    refreshing = true;
    latest = refresh(known);
    // Whoever waits with whenReady sees a failure.
    latest.catch(() => {});
  }
  const first = bricksPromise.then((known) => {
    bricks = known;
    start(known);
  });
  first.catch(() => {});

  return {
    get current() {
      return current;
    },
    get space() {
      return space;
    },
    setMode: (mode) => change({ mode }),
    setTransferFunction: (tf) => change({ table: buildTransferTable(tf) }),
    setIsoHu: (isoHu) => change({ isoHu }),
    setWindow: (window) => change({ window }),
    async whenReady() {
      await first;
      await latest;
    },
    dispose: () => stop.abort(new Error('volume look: disposed')),
  };
}

/** 1 for each brick that may be seen, layer by layer. */
function* visibleBrickSteps(
  { counts, min, max }: BrickMap,
  visible: (minHu: number, maxHu: number) => boolean,
): Generator<void, Uint8Array<ArrayBuffer>> {
  const flags = new Uint8Array(min.length);
  const inLayer = counts[0] * counts[1];
  for (let layer = 0; layer < counts[2]; layer++) {
    for (let i = layer * inLayer; i < (layer + 1) * inLayer; i++) if (visible(min[i]!, max[i]!)) flags[i] = 1;
    yield;
  }
  return flags;
}

function sameBricksVisible(a: VolumeLook, b: VolumeLook): boolean {
  const { uses, visible } = b.mode;
  return (
    a.mode === b.mode &&
    (!visible ||
      ((a.table === b.table || !uses.transferFunction) &&
        (a.isoHu === b.isoHu || !uses.isoHu) &&
        (a.window === b.window || !uses.window)))
  );
}
