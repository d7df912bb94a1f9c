import { useFrame } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { CircleGeometry, type Group, Matrix4 } from 'three';
import { createSliceObject } from '../../render/three/slice-object.ts';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { createFatLines } from '../../render/three/fat-lines.ts';
import { clipToCircle } from '../../ui/room/clip-to-circle.ts';
import { addLine, addRing, createLineSet } from '../../ui/room/line-set.ts';
import { sliceMarks } from '../../ui/room/slice-marks.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { LOUPE_TIMES, loupeView } from '../../viewer/loupe-view.ts';
import { isNearPlane } from '../../viewer/near-plane.ts';
import { chosenPoint } from '../../viewer/selected-handle.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { lpsFromScreen, screenFromLps, type SliceViewport } from '../../viewer/slice-viewport.ts';
import { FatLines } from '../../panels/FatLines.tsx';
import { LAYOUT } from '../place/layout.ts';
import { useSliceGreys } from '../slice/use-slice-greys.ts';
import { LOUPE_DMM, loupeCentre } from './loupe-centre.ts';
import type { Tip } from './tip.ts';

/** In front of lines and labels, dmm. */
const LIFT = 6;
const LINE_M = 1.5 * metresPerDmm(LAYOUT.slice.distanceM);
/** The hair cross: how far from its middle its arms begin and end, dmm. */
const CROSS = { from: 7, to: 34 };
/** A ray that has moved this far since a point was last dropped or corrected looks at another place, dmm. */
const ELSEWHERE_DMM = 30;

interface PictureLoupeProps {
  readonly view: SliceViewport;
  readonly tip: Tip;
}

/**
 * Shows what lies under the tip of the ray while measuring, enlarged beside it with a hair cross and with what is
 * being measured; after a point was dropped, what lies under that, until the ray goes on.
 */
export function PictureLoupe({ view, tip }: PictureLoupeProps) {
  const { textures } = useScanGpu();
  const viewer = useViewer();
  const slice = useMemo(() => createSliceObject(textures), [textures]);
  const group = useRef<Group>(null);
  useEffect(() => {
    slice.mesh.geometry.dispose();
    slice.mesh.geometry = new CircleGeometry(0.5, 64);
    slice.mesh.name = 'loupe';
    return () => slice.dispose();
  }, [slice]);
  useSliceGreys(slice);
  const lines = useMemo(() => createFatLines({ widthM: LINE_M }), []);
  useEffect(() => () => lines.dispose(), [lines]);
  const drawn = useMemo<Drawn>(() => ({ state: undefined, view, x: 0, y: 0 }), [view]);

  const point = useViewerState(chosenPoint);
  const chosen = useMemo(
    () => (point && isNearPlane([point], view.plane) ? screenFromLps(view, point) : undefined),
    [point, view],
  );
  const kept = useMemo(() => ({ tipX: 0, tipY: 0, centre: { x: 0, y: 0 }, quad: new Matrix4() }), []);
  useLayoutEffect(() => {
    if (!point) return;
    kept.tipX = tip.x;
    kept.tipY = tip.y;
  }, [point, tip, kept]);

  useFrame(() => {
    if (!group.current) return;
    const stayed = !tip.on || Math.hypot(tip.x - kept.tipX, tip.y - kept.tipY) < ELSEWHERE_DMM;
    const pointing = tip.on && viewer.store.getState().tool === 'measure';
    const at = chosen && (stayed || !pointing) ? chosen : pointing ? tip : undefined;
    group.current.visible = at !== undefined && isInside(at, view);
    if (!at || !group.current.visible) return;
    const { x, y } = loupeCentre(kept.centre, at, view.size.width);
    group.current.position.set(x - view.size.width / 2, view.size.height / 2 - y, LIFT);
    slice.followQuad(loupeQuad(kept.quad, view, at.x, at.y));
    // It shows that place but stands here.
    slice.mesh.matrix.identity();
    const state = viewer.store.getState();
    if (drawn.state === state && drawn.view === view && drawn.x === at.x && drawn.y === at.y) return;
    drawn.state = state;
    drawn.view = view;
    drawn.x = at.x;
    drawn.y = at.y;
    lines.setLines(linesIn(state, loupeView(view, lpsFromScreen(view, at.x, at.y), LOUPE_DMM)));
  });
  return (
    <group ref={group} visible={false} pointerEvents="none">
      <group scale={[LOUPE_DMM, LOUPE_DMM, 1]}>
        <primitive object={slice.mesh} />
      </group>
      <group position={[-LOUPE_DMM / 2, LOUPE_DMM / 2, 0.5]}>
        <primitive object={lines.object} />
      </group>
      <group position={[0, 0, 1]}>
        <FatLines lines={FRAME} widthM={LINE_M} />
      </group>
    </group>
  );
}

/** What the lines in the loupe were made for. Changed in place. */
interface Drawn {
  state: ViewerState | undefined;
  view: SliceViewport;
  x: number;
  y: number;
}

/** What is measured and marked there, within the rim. */
const linesIn = (state: ViewerState, view: SliceViewport) =>
  clipToCircle(sliceMarks(state, 'loupe', view).lines, [LOUPE_DMM / 2, -LOUPE_DMM / 2], LOUPE_DMM / 2);

const isInside = ({ x, y }: { readonly x: number; readonly y: number }, { size }: SliceViewport) =>
  x >= 0 && y >= 0 && x <= size.width && y <= size.height;

/** Unit quad (x right, y up, facing +z) → LPS, of what the loupe shows of a place on the view. */
function loupeQuad(into: Matrix4, view: SliceViewport, x: number, y: number): Matrix4 {
  const { plane, centre, mmPerPixel, size } = view;
  const { right: r, down: d, normal: n } = plane;
  const mm = (LOUPE_DMM * mmPerPixel) / LOUPE_TIMES;
  const u = (x - size.width / 2) * mmPerPixel;
  const v = (y - size.height / 2) * mmPerPixel;
  // biome-ignore format: a matrix
  return into.set(
    r[0] * mm, -d[0] * mm, -n[0], centre[0] + r[0] * u + d[0] * v,
    r[1] * mm, -d[1] * mm, -n[1], centre[1] + r[1] * u + d[1] * v,
    r[2] * mm, -d[2] * mm, -n[2], centre[2] + r[2] * u + d[2] * v,
    0, 0, 0, 1,
  );
}

/** Rim and hair cross, open in the middle so as not to cover the place itself. */
const FRAME = (() => {
  const set = createLineSet();
  const radius = LOUPE_DMM / 2;
  addRing(set, 64, (angle) => [radius * Math.cos(angle), radius * Math.sin(angle), 0], PALETTE.line);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const)
    addLine(set, [dx * CROSS.from, dy * CROSS.from, 0], [dx * CROSS.to, dy * CROSS.to, 0], PALETTE.own);
  return set;
})();
