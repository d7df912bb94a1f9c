import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { PLANE_TITLES } from '../station/plane-titles.ts';
import { scrollSlices } from './slice-keys.ts';
import { byMouse } from '../by-mouse.ts';

interface SliceSliderProps {
  readonly plane: PlaneName;
  /** As `slicePosition` counts. */
  readonly number: number;
  readonly count: number;
}

/** Where in the stack the slice lies, at the view's edge; dragging it scrolls, which fingers have no wheel for. */
export function SliceSlider({ plane, number, count }: SliceSliderProps) {
  const viewer = useViewer();
  const inReadingOrder = nextSlice[plane] > 0 ? number : count + 1 - number;
  return (
    <input
      type="range"
      className="slice-slider"
      aria-label={`${PLANE_TITLES[plane]} slice`}
      title="Drag through the slices (Page Up, Page Down)"
      aria-valuetext={`${number} of ${count}`}
      min={1}
      max={count}
      value={inReadingOrder}
      onChange={(event) =>
        scrollSlices(viewer, plane, Number(event.currentTarget.value) - inReadingOrder, byMouse)
      }
    />
  );
}
