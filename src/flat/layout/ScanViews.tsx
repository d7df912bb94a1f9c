import { useRef } from 'react';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { SliceView } from '../slices/SliceView.tsx';
import { VolumeView } from '../volume/VolumeView.tsx';
import { useMaximiseGesture } from './use-maximise-gesture.ts';
import { useShownViews } from './use-shown-views.ts';
import './scan-views.css';

/** The views of one scan as its layout wants them. */
export function ScanViews({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const layout = useViewerState((s) => s.layout);
  const shown = useShownViews();
  const element = useRef<HTMLDivElement>(null);
  useMaximiseGesture(element, viewer);
  return (
    <div ref={element} className="scan-views" data-layout={shown.length === 1 ? 'one' : layout}>
      {shown.map((view) =>
        view === 'volume' ? (
          <VolumeView key={view} scan={scan} />
        ) : (
          <SliceView key={view} scan={scan} plane={view} />
        ),
      )}
    </div>
  );
}
