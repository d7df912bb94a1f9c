import type { TransferFunction } from '../../imaging/transfer-function.ts';
import type { VoiWindow } from '../../imaging/voi-window.ts';
import type { RenderMode } from '../modes/render-mode.ts';
import type { BrickMap } from '../occupancy/brick-map.ts';
import { distanceMapSteps } from '../occupancy/distance-map.ts';
import { runInSlices } from '../occupancy/run-in-slices.ts';
import { type DistanceField, distanceField, unknownField } from '../sampling/leap.ts';
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
 * Keeps a look and its empty-space map in step: a new look takes effect when its map is ready (some tens of
 * milliseconds, in slices), and until then the old picture stays. Before the brick map of the volume is
 * known, looks take effect at once, without leaping. Changes that arrive meanwhile are merged.
 */
export function keepVolumeLook(
  dims: readonly [number, number, number],
  bricksPromise: Promise<BrickMap>,
  initial: VolumeLook,
  apply: (look: VolumeLook, field: DistanceField) => void,
): VolumeLookKeeper {
  const stop = new AbortController();
  let bricks: BrickMap | undefined;
  let current = initial;
  let wanted = initial;
  let field = unknownField;
  let running: Promise<void> | undefined;

  function takeEffect(look: VolumeLook, nextField: DistanceField): void {
    current = look;
    field = nextField;
    apply(look, nextField);
  }
  async function refresh(known: BrickMap): Promise<void> {
    do {
      const next = wanted;
      const visible = next.mode.visible(next);
      const distances = await runInSlices(distanceMapSteps(known, visible), { signal: stop.signal });
      takeEffect(next, distanceField(dims, known, distances));
    } while (current !== wanted);
    running = undefined;
  }
  function change(patch: Partial<VolumeLook>): void {
    wanted = { ...wanted, ...patch };
    if (!bricks) takeEffect(wanted, unknownField);
    else running ??= refresh(bricks);
  }
  const first = bricksPromise.then((known) => {
    bricks = known;
    running ??= refresh(known);
    return running;
  });
  // Whoever waits with whenReady sees the failure; without a map the picture is slower, not wrong.
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
