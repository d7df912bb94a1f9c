import type { ThreeEvent } from '@react-three/fiber';
import { useMemo, useState } from 'react';
import { dot, subtract } from '../../imaging/vector.ts';
import { wholeBox } from '../../render/shown-volume.ts';
import { addLine, createLineSet } from '../../ui/room/line-set.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import {
  type CropFace,
  cropFaces,
  cutMm,
  edgesOf,
  middleOf,
  outwardOf,
  withCut,
} from '../../viewer/crop-faces.ts';
import type { Scan } from '../../viewer/scan.ts';
import type { CropBox as Box } from '../../viewer/viewer-state.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { pulse } from '../input/pulse.ts';
import { capturePointer, isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';
import { rayIn } from '../input/ray-in.ts';
import { useSays } from '../../panels/hint.ts';
import { FatLines } from '../../panels/FatLines.tsx';
import { nearestAlong } from './along-line.ts';

const LINE_M = 0.0018;
/** Millimetres of the patient: seen, and hit (50 dmm across at life size). */
const KNOB_MM = 11;
const HIT_MM = 30;
/** Before the body and the held plane. */
const BEFORE_ALL = 3;

/** The crop box in the body, with a knob on each face to push and pull; stands in patient millimetres. */
export function CropBox({ scan }: { scan: Scan }) {
  const crop = useViewerState((s) => s.crop);
  const whole = useMemo(() => wholeBox(scan.volume, scan.frame), [scan]);
  const box = crop ?? whole;
  const lines = useMemo(() => {
    const set = createLineSet();
    for (const [from, to] of edgesOf(box, scan.frame)) addLine(set, from, to, PALETTE.own);
    return set;
  }, [box, scan]);
  return (
    <>
      <FatLines lines={lines} widthM={LINE_M} />
      {cropFaces.map((face) => (
        <Knob key={face.id} scan={scan} box={box} whole={whole} face={face} />
      ))}
    </>
  );
}

interface KnobProps {
  readonly scan: Scan;
  readonly box: Box;
  readonly whole: Box;
  readonly face: CropFace;
}

function Knob({ scan, box, whole, face }: KnobProps) {
  const viewer = useViewer();
  const [hovered, setHovered] = useState(false);
  const says = useSays()(
    `Crop: ${face.name.toLowerCase()}, ${Math.round(cutMm(box, whole, face))} mm cut off`,
  );
  const pull = useMemo(() => pullFace(viewer, scan, whole, face), [viewer, scan, whole, face]);
  const hover = (now: boolean) => () => {
    setHovered(now);
    says(now);
  };
  const [x, y, z] = middleOf(box, scan.frame, face);
  return (
    <group position={[x, y, z]}>
      <mesh raycast={ignoreRays}>
        <sphereGeometry args={[KNOB_MM, 16, 12]} />
        <meshBasicMaterial color={hovered ? PALETTE.text : PALETTE.own} toneMapped={false} />
      </mesh>
      <mesh
        visible={false}
        pointerEventsOrder={BEFORE_ALL}
        pointerEventsType={{ deny: 'touch' }}
        {...pull}
        onPointerEnter={hover(true)}
        onPointerLeave={hover(false)}
      >
        <sphereGeometry args={[HIT_MM, 8, 6]} />
      </mesh>
    </group>
  );
}

const ignoreRays = () => {};

/** Moves one face with whatever holds its knob; the other faces stay. */
function pullFace(viewer: Viewer, scan: Scan, whole: Box, face: CropFace): PointerHandlers {
  const outward = outwardOf(scan.frame, face);
  const boxNow = () => viewer.store.getState().crop ?? whole;
  let held:
    | { readonly id: number; readonly fromMm: number; readonly cutMm: number; readonly gesture: string }
    | undefined;
  /** Where the pointer is along the face's way, mm from where the face has its knob on the whole box. */
  const alongMm = (event: RayEvent) => {
    const knob = middleOf(boxNow(), scan.frame, face);
    const through = middleOf(whole, scan.frame, face);
    const body = event.eventObject.parent!.parent!;
    const ray = rayIn(body, event);
    const shift = dot(subtract(knob, through), outward);
    if (String(event.pointerType) === 'grab') return dot(subtract(ray.start, through), outward);
    const along = nearestAlong(ray, knob, outward);
    return along === undefined ? undefined : along + shift;
  };
  const letGo = (event: ThreeEvent<PointerEvent>) => {
    if (event.pointerId === held?.id) held = undefined;
  };
  return {
    onPointerDown(event) {
      if (!isRayEvent(event) || held) return;
      event.stopPropagation();
      const fromMm = alongMm(event);
      if (fromMm === undefined) return;
      capturePointer(event);
      pulse(event);
      held = { id: event.pointerId, fromMm, cutMm: cutMm(boxNow(), whole, face), gesture: viewer.newId() };
    },
    onPointerMove(event) {
      if (!isRayEvent(event) || event.pointerId !== held?.id) return;
      event.stopPropagation();
      const nowMm = alongMm(event);
      if (nowMm === undefined) return;
      const mm = Math.max(0, held.cutMm - (nowMm - held.fromMm));
      const crop = withCut(boxNow(), whole, face, mm);
      viewer.run('setCrop', { crop, gesture: held.gesture }, originOf(event));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}
