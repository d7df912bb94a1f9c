import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { planeName } from '../../ui/plane-name.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { slabText } from '../../ui/slab-words.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { SliceTexts } from './SliceTexts.tsx';

/** Narrower pictures have no room for the number before the letter in the middle. */
const TITLE_DMM = 500;

/** The texts of one of the three planes: which it is, turned or not, its number and how thick it is. */
export function PlaneTexts({ plane, view }: { plane: PlaneName; view: SliceViewport }) {
  const { scan } = useScanGpu();
  const planes = useViewerState((s) => s.planes);
  const slab = useViewerState((s) => slabText(s.slab));
  const smooth = useViewerState((s) => s.smoothSlices);
  const { number, count } = slicePosition(scan.volume, view.plane);
  const name = planeName(scan, planes, plane);
  return (
    <SliceTexts
      title={view.size.width < TITLE_DMM ? name : `${name} ${number}/${count}`}
      drawn={[slab, smooth ? undefined : 'voxels'].filter(Boolean).join(', ') || undefined}
      color={PALETTE[plane]}
      view={view}
    />
  );
}
