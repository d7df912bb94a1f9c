import type { PlaneName } from '../../imaging/slice-plane.ts';
import { dot, subtract } from '../../imaging/vector.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { sliceViewport } from '../../viewer/slice-viewport.ts';
import { ButtonRow, GROW } from '../../panels/ButtonRow.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { SLICE_DMM } from '../place/layout.ts';
import { LeaveButtons } from './LeaveButtons.tsx';

const TIMES = 1.4;

/** Size of the slice's picture, the room before the eyes again, and the way out. */
export function ViewButtons({ plane }: { plane: PlaneName }) {
  const viewer = useViewer();
  const { scan } = useScanGpu();
  /** Enlarges about the crosshair: where the reader pointed last. */
  const zoom = (factor: number) => (by: Origin) => {
    const state = viewer.store.getState();
    const view = sliceViewport(scan, plane, state, { width: SLICE_DMM, height: SLICE_DMM });
    const off = subtract(state.crosshair, view.centre);
    const aboutMm = [dot(off, view.plane.right), dot(off, view.plane.down)] as const;
    viewer.run('zoomSlice', { plane, factor, aboutMm }, by);
  };
  return (
    <ButtonRow gap={10}>
      <GazeButton
        text="Larger"
        says="Enlarges the slice about the crosshair"
        repeats
        onPress={zoom(TIMES)}
        layout={GROW}
      />
      <GazeButton
        text="Smaller"
        says="Shrinks the slice again"
        repeats
        onPress={zoom(1 / TIMES)}
        layout={GROW}
      />
      <LeaveButtons />
    </ButtonRow>
  );
}
