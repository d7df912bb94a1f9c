import { useMemo, useRef } from 'react';
import { lps } from '../../imaging/spaces.ts';
import { add, scale } from '../../imaging/vector.ts';
import { wholeBox } from '../../render/shown-volume.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Scan } from '../../viewer/scan.ts';
import {
  type CropFace,
  cropFaces,
  cutMm,
  edgesOf,
  middleOf,
  outwardOf,
  withCut,
} from '../../viewer/crop-faces.ts';
import { pointerOrigin } from './pointer-origin.ts';
import type { Project } from './use-projected.ts';

const byKey: Origin = { input: 'keyboard', condition: 'flat' };
/** Millimetres per arrow key; ten times with Shift. */
const STEP_MM = 1;
/** A face that is seen end-on moves by this instead, mm per pixel downwards. */
const END_ON_MM_PER_PX = 0.5;
const LEAST_PX_PER_MM = 0.25;

/** The crop box over the 3D picture: its edges, and a handle on each of the six faces. */
export function CropHandles({ scan, project }: { scan: Scan; project: Project }) {
  const crop = useViewerState((s) => s.crop);
  const whole = useMemo(() => wholeBox(scan.volume, scan.frame), [scan]);
  const box = crop ?? whole;
  return (
    <>
      <svg className="marks crop-lines" aria-hidden="true">
        {edgesOf(box, scan.frame).map(([from, to], i) => {
          const [a, b] = [project(from), project(to)];
          return a && b && <line key={i} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
        })}
      </svg>
      {cropFaces.map((face) => (
        <CropHandle key={face.id} scan={scan} project={project} face={face} />
      ))}
    </>
  );
}

function CropHandle({ scan, project, face }: { scan: Scan; project: Project; face: CropFace }) {
  const viewer = useViewer();
  const crop = useViewerState((s) => s.crop);
  const { frame } = scan;
  const whole = useMemo(() => wholeBox(scan.volume, scan.frame), [scan]);
  const box = crop ?? whole;
  const drag = useRef<{ x: number; y: number; mm: number; gesture: string } | undefined>(undefined);
  const middle = middleOf(box, frame, face);
  const at = project(middle);
  const outer = project(lps(...add(middle, scale(outwardOf(frame, face), 10))));
  if (!at || !outer) return null;
  const [pxPerMmX, pxPerMmY] = [(outer.x - at.x) / 10, (outer.y - at.y) / 10];
  const pxPerMm = Math.hypot(pxPerMmX, pxPerMmY);
  const cut = cutMm(box, whole, face);
  const most = whole[face.axis][1] - whole[face.axis][0];
  const cutTo = (mm: number, origin: Origin, gesture?: string) => {
    const now = viewer.store.getState().crop ?? whole;
    const next = withCut(now, whole, face, Math.max(0, mm));
    viewer.run('setCrop', gesture ? { crop: next, gesture } : { crop: next }, origin);
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowRight: cut + STEP_MM,
    ArrowUp: cut + STEP_MM,
    ArrowLeft: cut - STEP_MM,
    ArrowDown: cut - STEP_MM,
    PageUp: cut + 10 * STEP_MM,
    PageDown: cut - 10 * STEP_MM,
    Home: 0,
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="crop-handle"
      style={{ left: at.x, top: at.y }}
      aria-label={`Crop: ${face.name.toLowerCase()}`}
      aria-valuemin={0}
      aria-valuemax={Math.round(most)}
      aria-valuenow={Math.round(cut)}
      aria-valuetext={`${Math.round(cut)} mm cut off`}
      title={`${face.name}: drag, or arrow keys (Page Up and Down for 10 mm)`}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, mm: cut, gesture: viewer.newId() };
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        const [dx, dy] = [event.clientX - drag.current.x, event.clientY - drag.current.y];
        const outwardMm =
          pxPerMm < LEAST_PX_PER_MM
            ? -dy * END_ON_MM_PER_PX
            : (dx * pxPerMmX + dy * pxPerMmY) / (pxPerMm * pxPerMm);
        cutTo(drag.current.mm - outwardMm, pointerOrigin(event.nativeEvent), drag.current.gesture);
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onKeyDown={(event) => {
        const mm = keys[event.key];
        if (mm === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        cutTo(event.shiftKey && event.key !== 'Home' ? cut + (mm - cut) * 10 : mm, byKey);
      }}
    />
  );
}
