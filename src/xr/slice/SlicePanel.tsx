import { useMemo } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useSliceViewport } from '../../ui/use-slice-viewport.ts';
import type { PointedAt } from '../input/StickControls.tsx';
import { NudgeBar } from '../measuring/NudgeBar.tsx';
import { PictureLoupe } from '../measuring/PictureLoupe.tsx';
import { createTip } from '../measuring/tip.ts';
import type { PanelId } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { useArrangement } from '../place/room-memory-context.ts';
import { ScrollSlider } from './ScrollSlider.tsx';
import { SliceGrips } from './SliceGrips.tsx';
import { SliceMarkLayer } from './SliceMarkLayer.tsx';
import { SlicePicture } from './SlicePicture.tsx';
import { PlaneTexts } from './PlaneTexts.tsx';

interface SlicePanelProps {
  readonly id: PanelId;
  readonly plane: PlaneName;
  /** Side of the square picture, dmm. */
  readonly sideDmm: number;
  readonly pointedAt: PointedAt;
  /** A ray has come onto it: the thumbstick is its own now. */
  readonly onEntered: () => void;
}

/** A slice at full resolution, with marks, texts and a strip to scroll by. */
export function SlicePanel({ id, plane, sideDmm, pointedAt, onEntered }: SlicePanelProps) {
  const { scan } = useScanGpu();
  // One dmm of the picture is one of the viewport's pixels: the flat station's framing holds here too.
  const size = useMemo(() => ({ width: sideDmm, height: sideDmm }), [sideDmm]);
  const view = useSliceViewport(scan, plane, size);
  const tip = useMemo(createTip, []);
  // Where three planes are shown there is no air beside them.
  const grips = useArrangement(({ threePlanes }) => id === 'slice' && !threePlanes);
  const panelSize = useArrangement(({ places }) => places[id]?.size ?? 1);
  return (
    <MovablePanel id={id} name={`the ${plane} slices`} extent={size}>
      <group onPointerEnter={onEntered}>
        <SlicePicture plane={plane} view={view} pointedAt={pointedAt} tip={tip} />
        <SliceMarkLayer plane={plane} view={view} />
        <PlaneTexts plane={plane} view={view} panelSize={panelSize} />
        <PictureLoupe view={view} tip={tip} />
        <NudgeBar view={view} />
        {grips && <SliceGrips plane={plane} view={view} />}
        <ScrollSlider plane={plane} view={view} />
      </group>
    </MovablePanel>
  );
}
