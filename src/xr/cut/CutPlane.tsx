import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Group, Mesh, PlaneGeometry } from 'three';
import { createSliceObject } from '../../render/three/slice-object.ts';
import { addLine, createLineSet } from '../../ui/room/line-set.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { CUT_SIZE_MM, cutViewport, type HeldCut } from '../../viewer/held-cut.ts';
import { useGrab } from '../grab/use-grab.ts';
import { toolOrHold } from '../input/tool-or-hold.ts';
import { useSays } from '../../panels/hint.ts';
import { FatLines } from '../../panels/FatLines.tsx';
import { usePictureRays } from '../slice/use-picture-rays.ts';
import { useSliceGreys } from '../slice/use-slice-greys.ts';
import type { HeldCutControl } from './use-held-cut.ts';

/** The picture's side in the units of its gestures: about the dmm that it has at life size. */
const SIDE = 180;
const SIZE = { width: SIDE, height: SIDE };
const LINE_M = 0.002;
/** Before the body, which is hit where its box begins. */
const BEFORE_THE_BODY = 2;
const HINT = 'Cut plane: hold its handle or edge and move it; two hands make it larger';

/** The plane in the body: its live picture, seen from both sides, with a handle below to take it by. */
export function CutPlane({ cut, control }: { cut: HeldCut; control: HeldCutControl }) {
  const { live } = control;
  const { textures } = useScanGpu();
  const group = useRef<Group>(null);
  const [hovered, setHovered] = useState(false);
  const slice = useMemo(() => createSliceObject(textures), [textures]);
  const back = useMemo(() => backOf(slice.mesh), [slice]);
  useEffect(
    () => () => {
      slice.dispose();
      back.geometry.dispose();
    },
    [slice, back],
  );
  useSliceGreys(slice);
  useLayoutEffect(() => {
    const follow = () => {
      slice.followQuad(live.lpsFromQuad);
      back.matrix.copy(live.lpsFromQuad);
      back.matrixWorldNeedsUpdate = true;
      group.current?.matrix.copy(live.lpsFromQuad);
      if (group.current) group.current.matrixWorldNeedsUpdate = true;
    };
    follow();
    return live.onMoved(follow);
  }, [live, slice, back]);

  const view = useMemo(() => cutViewport(cut, SIZE), [cut]);
  const grab = useGrab(group, live.pose, CUT_SIZE_MM, control);
  const tool = usePictureRays({ plane: 'cut', view });
  const picture = useMemo(() => toolOrHold(tool, grab), [tool, grab]);
  const says = useSays()(HINT);
  const hover = (now: boolean) => () => {
    setHovered(now);
    says(now);
  };
  const edge = useMemo(() => frameLines(hovered ? PALETTE.text : PALETTE.cut), [hovered]);
  // A plane inside a whole body is hidden: there the body is what is meant.
  const order = cut.clip === 0 ? 0 : BEFORE_THE_BODY;
  return (
    <>
      <primitive object={slice.mesh} />
      <primitive object={back} />
      <group ref={group} matrixAutoUpdate={false}>
        <FatLines lines={edge} widthM={LINE_M} />
        <FatLines lines={edge} widthM={LINE_M} opacity={0.3} depthTest={false} renderOrder={1} />
        <mesh position={[0, HANDLE.y, 0]} raycast={ignoreRays}>
          <boxGeometry args={[HANDLE.width, HANDLE.thick, HANDLE.thick]} />
          <meshBasicMaterial color={hovered ? PALETTE.text : PALETTE.cut} toneMapped={false} />
        </mesh>
        <group onPointerEnter={hover(true)} onPointerLeave={hover(false)}>
          <mesh
            visible={false}
            position={[0, HANDLE.y, 0]}
            pointerEventsType={{ deny: 'touch' }}
            pointerEventsOrder={BEFORE_THE_BODY}
            {...grab}
          >
            <boxGeometry args={[HANDLE.hitWidth, HANDLE.hitHeight, HANDLE.hitHeight]} />
          </mesh>
          <mesh visible={false} pointerEventsType={{ deny: 'touch' }} pointerEventsOrder={order} {...grab}>
            <boxGeometry args={[1 + 2 * EDGE, 1 + 2 * EDGE, 0.01]} />
          </mesh>
        </group>
        <group scale={1 / SIDE} position={[0, 0, 0.008]}>
          <mesh visible={false} pointerEventsOrder={order} {...picture}>
            <planeGeometry args={[SIDE, SIDE]} />
          </mesh>
        </group>
      </group>
    </>
  );
}

/** Sizes as shares of the picture's side. */
const EDGE = 0.1;
const HANDLE = { y: -0.66, width: 0.36, thick: 0.06, hitWidth: 0.8, hitHeight: 0.3 } as const;

const ignoreRays = () => {};

/** The same picture for whoever stands behind the plane: one material, so one program and one place. */
function backOf(front: Mesh): Mesh {
  const geometry = new PlaneGeometry(1, 1);
  geometry.setIndex([...geometry.index!.array].reverse());
  const mesh = new Mesh(geometry, front.material);
  mesh.matrixAutoUpdate = false;
  mesh.onBeforeRender = () => {
    mesh.material = front.material;
  };
  return mesh;
}

/** The picture's edge, and the stem of the handle. */
function frameLines(color: number) {
  const set = createLineSet();
  const corners = [
    [-0.5, -0.5, 0],
    [0.5, -0.5, 0],
    [0.5, 0.5, 0],
    [-0.5, 0.5, 0],
  ] as const;
  for (const i of [0, 1, 2, 3] as const)
    addLine(set, corners[i], corners[((i + 1) % 4) as 0 | 1 | 2 | 3], color);
  addLine(set, [0, -0.5, 0], [0, HANDLE.y, 0], color);
  return set;
}
