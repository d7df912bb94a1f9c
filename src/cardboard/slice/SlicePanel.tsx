import { useState } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useSliceViewport } from '../../ui/use-slice-viewport.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { LAYOUT, SLICE_DMM } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { Loupe } from './Loupe.tsx';
import { SliceMarks } from './SliceMarks.tsx';
import { type PointedAt, SlicePicture } from './SlicePicture.tsx';
import { SliceTexts } from './SliceTexts.tsx';
import { StepStrip } from './StepStrip.tsx';

/** One dmm of the picture is one of the viewport's pixels: the flat station's framing holds here too. */
const SIZE = { width: SLICE_DMM, height: SLICE_DMM };

/** The slice at full resolution, straight ahead, with marks, texts, steps and, while measuring, a loupe. */
export function SlicePanel({ plane }: { plane: PlaneName }) {
  const { scan } = useScanGpu();
  const view = useSliceViewport(scan, plane, SIZE);
  const measuring = useViewerState((s) => s.tool === 'measure' || s.dragging !== undefined);
  const [pointedAt] = useState<PointedAt>(() => ({ x: 0, y: 0, on: false }));
  return (
    <PanelAt at={LAYOUT.slice}>
      <SlicePicture plane={plane} view={view} pointedAt={pointedAt} />
      <SliceMarks plane={plane} view={view} />
      <SliceTexts plane={plane} view={view} />
      <StepStrip plane={plane} view={view} />
      {measuring && <Loupe plane={plane} view={view} pointedAt={pointedAt} />}
    </PanelAt>
  );
}
