import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import type { TransferFunction } from '../../imaging/transfer-function.ts';
import type { VoiWindow } from '../../imaging/voi-window.ts';
import type { RenderMode } from '../modes/render-mode.ts';
import type { OccupancyMaker } from '../occupancy/occupancy-maker.ts';
import { runInSlices } from '../occupancy/run-in-slices.ts';
import { type BrickBound, type BrickBounds, brickBoundSteps } from '../sampling/bounds.ts';
import { bricksPerTexture, unknownField } from '../sampling/distance-field.ts';
import { type EmptySpace, unknownSpace } from '../sampling/empty-space.ts';
import { boxBeyond, type TextureBox, unitBox } from '../sampling/texture-box.ts';
import { visibleBrickSteps } from '../sampling/visible-bricks.ts';
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
  const boxFor = boxes();
  let bricks: BrickMap | undefined;
  let current = initial;
  let wanted = initial;
  let space = unknownSpace(initial.mode.bound);
  let refreshing = false;
  let latest: Promise<void> = Promise.resolve();
  apply(current, space);

  function takeEffect(look: VolumeLook, next: EmptySpace): void {
    current = look;
    space = { ...next, box: boxFor(look, next) };
    apply(look, space);
  }
  async function visibleIn(
    known: BrickMap,
    next: VolumeLook,
    perTexture: EmptySpace['bricksPerTexture'],
  ): Promise<Pick<EmptySpace, 'field' | 'box'>> {
    const isVisible = next.mode.visible?.(next);
    if (!isVisible) return { field: unknownField, box: unitBox };
    const { flags, box } = await runInSlices(visibleBrickSteps(known, perTexture, isVisible), stop);
    const distances = await occupancy.distances(known.counts, flags, stop.signal);
    return { field: { counts: known.counts, distances }, box };
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
        const perTexture = bricksPerTexture(dims, known);
        takeEffect(next, {
          ...(await visibleIn(known, next, perTexture)),
          bounds: await boundsFor(known, next.mode),
          bricksPerTexture: perTexture,
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

/** The box of a look: a mode that asks bounds alone sees what they allow beyond its floor. */
function boxes(): (look: VolumeLook, space: EmptySpace) => TextureBox {
  let known: { readonly bounds: BrickBounds; readonly floor: number; readonly box: TextureBox } | undefined;
  return ({ mode, window }, { bounds, bricksPerTexture: perTexture, box }) => {
    const floor = mode.floor?.({ window });
    if (floor === undefined) return box;
    if (known?.bounds !== bounds || known.floor !== floor)
      known = { bounds, floor, box: boxBeyond(bounds, perTexture, floor) };
    return known.box;
  };
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
