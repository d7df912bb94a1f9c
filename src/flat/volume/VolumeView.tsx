import { type PointerEvent, useContext, useEffect, useRef, useState } from 'react';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Scan } from '../../viewer/scan.ts';
import { usePinch } from '../slices/use-pinch.ts';
import { VolumePickContext } from '../stage/volume-pick.ts';
import { MaximiseButton } from '../station/MaximiseButton.tsx';
import { useElementSize } from '../station/use-element-size.ts';
import { useRegisteredView } from '../station/view-rects.ts';
import { CropHandles } from './CropHandles.tsx';
import { CrosshairSpot } from './CrosshairSpot.tsx';
import { locate, type Located } from '../../ui/locate.ts';
import { OrientationCube } from './OrientationCube.tsx';
import { pointerOrigin } from './pointer-origin.ts';
import { useProjected } from './use-projected.ts';
import { VolumeLook } from './VolumeLook.tsx';
import { VolumeTexts } from './VolumeTexts.tsx';
import { createVolumePointer, panVolume, type VolumePress } from './volume-pointer.ts';
import { byMouse } from '../by-mouse.ts';
import './volume-view.css';

const byKey: Origin = { input: 'keyboard', condition: 'flat' };
const byTouch: Origin = { input: 'touch', condition: 'flat' };
/** How long a remark on a click stays, ms. */
const REMARK_MS = 4000;

/** The ray-marched volume: drag to turn, wheel to zoom, click to bring the crosshair there. */
export function VolumeView({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const element = useRef<HTMLElement>(null);
  const size = useElementSize(element);
  const tool = useViewerState((s) => s.tool);
  const cropShown = useViewerState((s) => s.cropShown);
  const picking = useContext(VolumePickContext);
  const project = useProjected(scan, size);
  const [remark, setRemark] = useRemark();
  useRegisteredView('volume', element);
  useWheelZoom(element, (factor) => viewer.run('zoomVolume', { factor }, byMouse));

  const sizeNow = () => element.current!.getBoundingClientRect();
  const locateAt = (x: number, y: number, origin: Origin) => {
    const { width, height } = sizeNow();
    setRemark(locate(viewer, picking.current?.(x / width, y / height, width / height), origin));
  };
  const clicked = useRef((_at: VolumePress) => {});
  clicked.current = ({ x, y, origin }) => locateAt(x, y, origin);
  const [pointer] = useState(() => createVolumePointer(viewer, (at) => clicked.current(at)));
  const pinch = usePinch({
    onStart: () => pointer.cancel(),
    onPinch(factor, [dx, dy]) {
      viewer.run('zoomVolume', { factor }, byTouch);
      panVolume(viewer, dx, dy, sizeNow(), byTouch);
    },
  });
  const local = (event: PointerEvent) => {
    const { left, top } = sizeNow();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onPicture = (event: PointerEvent) => event.target === event.currentTarget;

  return (
    <section
      ref={element}
      className="view"
      role="application"
      data-view="volume"
      data-tool={tool}
      aria-label="3D view of the scan; arrow keys turn it, Enter brings the crosshair to its middle"
      aria-roledescription="3D view"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the view is a widget: arrows turn it
      tabIndex={0}
      onPointerDown={(event) => {
        if (!onPicture(event)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { button, shiftKey, nativeEvent } = event;
        if (!pinch.down(event))
          pointer.press({ ...local(event), button, shiftKey, origin: pointerOrigin(nativeEvent) });
      }}
      onPointerMove={(event) => {
        if (!pinch.move(event)) pointer.move(local(event), sizeNow());
      }}
      onPointerUp={(event) => {
        if (!pinch.up(event)) pointer.release();
      }}
      onPointerCancel={(event) => {
        pinch.up(event);
        pointer.cancel();
      }}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        const { width, height } = sizeNow();
        locateAt(width / 2, height / 2, byKey);
      }}
    >
      <CrosshairSpot project={project} />
      {cropShown && <CropHandles scan={scan} project={project} />}
      <VolumeTexts unit={scan.volume.unit === 'HU' ? 'HU' : ''} />
      <VolumeLook unit={scan.volume.unit} />
      <OrientationCube />
      <p className="volume-remark" role="status">
        {remark}
      </p>
      <MaximiseButton view="volume" />
    </section>
  );
}

/** What to say about the last click, for a while. */
function useRemark(): [string, (located: Located) => void] {
  const [remark, setRemark] = useState('');
  useEffect(() => {
    if (!remark) return;
    const timer = setTimeout(() => setRemark(''), REMARK_MS);
    return () => clearTimeout(timer);
  }, [remark]);
  return [remark, (located) => setRemark(located.remark)];
}

/** React's wheel listeners are passive and could not keep the page from scrolling. */
function useWheelZoom(element: React.RefObject<HTMLElement | null>, onZoom: (factor: number) => void) {
  const latest = useRef(onZoom);
  latest.current = onZoom;
  useEffect(() => {
    const target = element.current;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(Math.exp(-event.deltaY / 500));
    };
    target?.addEventListener('wheel', zoom, { passive: false });
    return () => target?.removeEventListener('wheel', zoom);
  }, [element]);
}
