import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { spacingMm } from '../../imaging/volume.ts';
import { planeName } from '../../ui/plane-name.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { slabText } from '../../ui/slab-words.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { displayPixelsPerImagePixel, QUEST_3 } from '../look/display-pixels.ts';
import { SliceTexts } from './SliceTexts.tsx';

/** Narrower pictures have no room for the number before the letter in the middle. */
const TITLE_DMM = 500;

interface PlaneTextsProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  /** How many times as large as it comes the panel was made. */
  readonly panelSize: number;
}

/** The texts of one of the three planes: which it is, turned or not, its number and how thick it is. */
export function PlaneTexts({ plane, view, panelSize }: PlaneTextsProps) {
  const { scan } = useScanGpu();
  const planes = useViewerState((s) => s.planes);
  const slab = useViewerState((s) => slabText(s.slab));
  const smooth = useViewerState((s) => s.smoothSlices);
  const { number, count } = slicePosition(scan.volume, view.plane);
  const name = planeName(scan, planes, plane);
  const wide = view.size.width >= TITLE_DMM;
  const sharpness = displayPixelsPerImagePixel({
    imagePixelMm: Math.min(...spacingMm(scan.volume)),
    mmPerDmm: view.mmPerPixel,
    panelSize,
    pixelsPerDegree: QUEST_3.drawn,
  });
  const detail = wide && sharpness < 1 ? 'zoom in for all detail' : undefined;
  return (
    <SliceTexts
      title={wide ? `${name} ${number}/${count}` : name}
      drawn={[slab, smooth ? undefined : 'voxels', detail].filter(Boolean).join(', ') || undefined}
      color={PALETTE[plane]}
      view={view}
    />
  );
}
