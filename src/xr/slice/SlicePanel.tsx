import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useSliceViewport } from '../../ui/use-slice-viewport.ts';
import type { PointedAt } from '../input/StickControls.tsx';
import { LAYOUT, SLICE_DMM } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { ScrollSlider } from './ScrollSlider.tsx';
import { SliceMarkLayer } from './SliceMarkLayer.tsx';
import { SlicePicture } from './SlicePicture.tsx';
import { SliceTexts } from './SliceTexts.tsx';

/** One dmm of the picture is one of the viewport's pixels: the flat station's framing holds here too. */
const SIZE = { width: SLICE_DMM, height: SLICE_DMM };

/** The slice at full resolution, straight ahead, with marks, texts and a strip to scroll by. */
export function SlicePanel({ plane, pointedAt }: { plane: PlaneName; pointedAt: PointedAt }) {
  const { scan } = useScanGpu();
  const view = useSliceViewport(scan, plane, SIZE);
  return (
    <PanelAt at={LAYOUT.slice}>
      <SlicePicture plane={plane} view={view} pointedAt={pointedAt} />
      <SliceMarkLayer plane={plane} view={view} />
      <SliceTexts plane={plane} view={view} />
      <ScrollSlider plane={plane} view={view} />
    </PanelAt>
  );
}
