import { type PointerEvent, useEffect, useRef } from 'react';
import { useViewer } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Scan } from '../../viewer/scan.ts';
import { MaximiseButton } from './MaximiseButton.tsx';
import { PLANE_TITLES } from './plane-titles.ts';
import { usePinch } from '../slices/use-pinch.ts';
import { useRegisteredView } from './view-rects.ts';
import { VolumeLook } from './VolumeLook.tsx';

/** Radians turned per pixel dragged, and per arrow key. */
const RAD_PER_PX = 0.008;
const RAD_PER_KEY = 0.12;

const byMouse: Origin = { input: 'mouse', condition: 'flat' };
const byKey: Origin = { input: 'keyboard', condition: 'flat' };

/** The ray-marched volume: drag to turn, wheel to zoom. */
export function VolumeView({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const element = useRef<HTMLElement>(null);
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  useRegisteredView('volume', element);
  useEffect(() => {
    const target = element.current;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      viewer.run('zoomVolume', { factor: Math.exp(-event.deltaY / 500) }, byMouse);
    };
    target?.addEventListener('wheel', zoom, { passive: false });
    return () => target?.removeEventListener('wheel', zoom);
  }, [viewer]);

  const turn = (event: PointerEvent) => {
    if (!last.current) return;
    const [dx, dy] = [event.clientX - last.current.x, event.clientY - last.current.y];
    last.current = { x: event.clientX, y: event.clientY };
    const input = event.pointerType === 'touch' ? 'touch' : 'mouse';
    viewer.run('orbit', { yaw: -dx * RAD_PER_PX, pitch: dy * RAD_PER_PX }, { input, condition: 'flat' });
  };
  const pinch = usePinch({
    onStart() {
      last.current = undefined;
    },
    onPinch: (factor) => viewer.run('zoomVolume', { factor }, { input: 'touch', condition: 'flat' }),
  });
  const keys = new Map<string, () => void>([
    ['ArrowLeft', () => viewer.run('orbit', { yaw: -RAD_PER_KEY, pitch: 0 }, byKey)],
    ['ArrowRight', () => viewer.run('orbit', { yaw: RAD_PER_KEY, pitch: 0 }, byKey)],
    ['ArrowUp', () => viewer.run('orbit', { yaw: 0, pitch: RAD_PER_KEY }, byKey)],
    ['ArrowDown', () => viewer.run('orbit', { yaw: 0, pitch: -RAD_PER_KEY }, byKey)],
    ['+', () => viewer.run('zoomVolume', { factor: 1.25 }, byKey)],
    ['=', () => viewer.run('zoomVolume', { factor: 1.25 }, byKey)],
    ['-', () => viewer.run('zoomVolume', { factor: 0.8 }, byKey)],
  ]);

  return (
    <section
      ref={element}
      className="view"
      role="application"
      data-view="volume"
      aria-label="3D view of the scan; arrow keys turn it"
      aria-roledescription="3D view"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the view is a widget: arrows turn it
      tabIndex={0}
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (!pinch.down(event)) last.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => {
        if (!pinch.move(event)) turn(event);
      }}
      onPointerUp={(event) => {
        pinch.up(event);
        last.current = undefined;
      }}
      onPointerCancel={(event) => {
        pinch.up(event);
        last.current = undefined;
      }}
      onKeyDown={(event) => {
        const act = keys.get(event.key);
        if (!act || event.target !== event.currentTarget) return;
        event.preventDefault();
        act();
      }}
    >
      <p className="corner corner-top-left view-texts">
        <strong>{PLANE_TITLES.volume}</strong>
      </p>
      <VolumeLook unit={scan.volume.unit} />
      <MaximiseButton view="volume" />
    </section>
  );
}
