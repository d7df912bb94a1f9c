import type { AnatomicalFrame } from '../../imaging/slice-plane.ts';
import { lps } from '../../imaging/spaces.ts';
import { add, cross, normalize, scale } from '../../imaging/vector.ts';
import { centreOf } from '../../imaging/volume.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Orbit } from '../../viewer/viewer-state.ts';
import { mmPerPixel, viewerDirection } from '../stage/orbit-camera.ts';
import { dragLook } from './drag-look.ts';

/** Radians turned per pixel dragged. */
const RAD_PER_PX = 0.008;
/** Zoom per pixel dragged. */
const ZOOM_PER_PX = 0.006;
/** A press that moves less is a click, CSS pixels; fingers shake more. */
const CLICK_PX = { mouse: 4, touch: 10 } as const;

/** What is needed of a pointer event, in CSS pixels from the view's corner. */
export interface VolumePress {
  readonly x: number;
  readonly y: number;
  readonly button: number;
  readonly shiftKey: boolean;
  readonly origin: Origin & { readonly input: 'mouse' | 'touch' };
}

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** Presses and drags on the 3D view. */
export interface VolumePointer {
  press(at: VolumePress): void;
  move(at: Pick<VolumePress, 'x' | 'y'>, size: ViewSize): void;
  /** A press that did not become a drag has happened here: `onClick` is told. */
  release(): void;
  cancel(): void;
}

type Drag = 'turn' | 'pan' | 'zoom' | 'look';

export function createVolumePointer(viewer: Viewer, onClick: (at: VolumePress) => void): VolumePointer {
  let pressed: (VolumePress & { readonly drag: Drag; readonly gesture: string }) | undefined;
  let last = { x: 0, y: 0 };
  let dragged = false;

  const dragFor = ({ button, shiftKey }: VolumePress): Drag => {
    const { tool } = viewer.store.getState();
    if (button === 2) return 'look';
    if (button === 1 || shiftKey || tool === 'pan') return 'pan';
    if (tool === 'zoom') return 'zoom';
    return tool === 'window' ? 'look' : 'turn';
  };
  const moveBy = (dx: number, dy: number, size: ViewSize) => {
    const { drag, gesture, origin } = pressed!;
    if (drag === 'turn') viewer.run('orbit', { yaw: -dx * RAD_PER_PX, pitch: dy * RAD_PER_PX }, origin);
    else if (drag === 'zoom') viewer.run('zoomVolume', { factor: Math.exp(-dy * ZOOM_PER_PX) }, origin);
    else if (drag === 'pan') panVolume(viewer, dx, dy, size, origin);
    else dragLook(viewer, [dx / size.height, dy / size.height], gesture, origin);
  };
  return {
    press(at) {
      pressed = { ...at, drag: dragFor(at), gesture: viewer.newId() };
      last = at;
      dragged = false;
    },
    move({ x, y }, size) {
      if (!pressed) return;
      const { x: fromX, y: fromY, origin } = pressed;
      dragged ||= Math.hypot(x - fromX, y - fromY) > CLICK_PX[origin.input];
      if (!dragged) return;
      moveBy(x - last.x, y - last.y, size);
      last = { x, y };
    },
    release() {
      if (pressed && !dragged && pressed.button === 0) onClick(pressed);
      pressed = undefined;
    },
    cancel() {
      pressed = undefined;
    },
  };
}

/** Moves the picture with the pointer: what the view turns about goes the other way. */
export function panVolume(viewer: Viewer, dx: number, dy: number, size: ViewSize, origin: Origin): void {
  const { scan, orbit } = viewer.store.getState();
  if (!scan) return;
  const mm = mmPerPixel(scan.volume, orbit, size.width, size.height);
  const { right, up } = screenAxes(scan.frame, orbit);
  const from = orbit.target ?? centreOf(scan.volume);
  const target = add(from, add(scale(right, -dx * mm), scale(up, dy * mm)));
  viewer.run('turnAbout', { target: lps(...target) }, origin);
}

function screenAxes(frame: AnatomicalFrame, orbit: Orbit) {
  const toViewer = viewerDirection(frame, orbit);
  const right = normalize(cross(frame.superior, toViewer));
  return { right, up: cross(toViewer, right) };
}
