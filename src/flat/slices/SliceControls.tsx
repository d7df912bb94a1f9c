import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import type { ScreenPlace } from '../../viewer/true-pixels.ts';
import { IconButton } from '../IconButton.tsx';
import { MaximiseButton } from '../station/MaximiseButton.tsx';
import { PLANE_TITLES } from '../station/plane-titles.ts';
import { SliceOptions } from './SliceOptions.tsx';
import { SliceSlider } from './SliceSlider.tsx';
import { toggleCine } from '../../viewer/toggle-cine.ts';
import { byMouse } from '../by-mouse.ts';

interface SliceControlsProps {
  readonly scan: Scan;
  readonly plane: PlaneName;
  /** As `slicePosition` counts. */
  readonly number: number;
  readonly count: number;
  /** Single images are stepped through elsewhere; they are not played. */
  readonly images: boolean;
  readonly placeNow: () => ScreenPlace | undefined;
}

/** Buttons and the slider at the edge of a slice. */
export function SliceControls({ scan, plane, number, count, images, placeNow }: SliceControlsProps) {
  return (
    <div className="slice-controls">
      <SliceOptions scan={scan} plane={plane} placeNow={placeNow} />
      <MaximiseButton view={plane} />
      {count > 1 && <SliceSlider plane={plane} number={number} count={count} />}
      {count > 1 && !images && <CineButton plane={plane} />}
    </div>
  );
}

function CineButton({ plane }: { plane: PlaneName }) {
  const viewer = useViewer();
  const playing = useViewerState((s) => s.cine.playing === plane);
  const speed = useViewerState((s) => s.cine.slicesPerSecond);
  return (
    <IconButton
      icon={playing ? 'pause' : 'play'}
      className="cine"
      label={playing ? `Stop ${PLANE_TITLES[plane]}` : `Play ${PLANE_TITLES[plane]}`}
      aria-keyshortcuts="Space"
      title={`${playing ? 'Stop' : `Play, ${speed} slices a second`} (Space on the view; < slower, > faster)`}
      onClick={() => toggleCine(viewer, plane, byMouse)}
    />
  );
}
