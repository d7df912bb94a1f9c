import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { BoxGeometry, type Group, Matrix4 } from 'three';
import { centreOf } from '../../imaging/volume.ts';
import { lpsFromTexture } from '../../render/sampling/texture-space.ts';
import { missedRemark } from '../../ui/locate.ts';
import { metresFromLps } from '../../ui/room/metres-from-lps.ts';
import { volumeMarks } from '../../ui/room/volume-marks.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { tapSurface } from '../../viewer/tap-surface.ts';
import { CropBox } from '../cut/CropBox.tsx';
import { CutPlane } from '../cut/CutPlane.tsx';
import { CutSlate } from '../cut/CutSlate.tsx';
import { useHeldCut } from '../cut/use-held-cut.ts';
import { FatLines } from '../../panels/FatLines.tsx';
import { useArrangement } from '../place/room-memory-context.ts';
import { OrientationLetters } from './OrientationLetters.tsx';
import { type BodyTap, useBodyRays } from './use-body-rays.ts';
import { useGovernedQuality } from './use-governed-quality.ts';
import type { RoomVolume } from './use-room-volume.ts';
import { useStand } from './use-stand.ts';
import { VolumeBoard } from './VolumeBoard.tsx';

const LINE_M = 0.0018;
/** Share at which marks shine through the body. */
const THROUGH = 0.3;

/**
 * The patient at life size, to be taken in one hand or two, cut by a plane and a box and pointed at, with the
 * slice's frame and every mark inside; its board below.
 */
export function VolumeStand({ volume }: { volume: RoomVolume }) {
  const plane = useArrangement((room) => room.plane);
  const group = useRef<Group>(null);
  const { scan, textures } = useScanGpu();
  const state = useViewerState((s) => s);
  const stand = useStand(group);
  const control = useHeldCut(volume.object);
  const { remark, onTap } = useTaps();
  const body = useBodyRays(volume.object, stand.grab, onTap);

  const centre = centreOf(textures.volume);
  const toMetres = useMemo(() => new Matrix4().fromArray(metresFromLps(centre)), [centre]);
  const hull = useMemo(() => {
    const box = new BoxGeometry(1, 1, 1).translate(0.5, 0.5, 0.5);
    return box.applyMatrix4(new Matrix4().fromArray(lpsFromTexture(textures.volume)));
  }, [textures]);
  useEffect(() => () => hull.dispose(), [hull]);
  const lines = useMemo(() => volumeMarks(state, plane), [state, plane]);
  useGovernedQuality(volume);

  return (
    <>
      <group ref={group}>
        <group matrix={toMetres} matrixAutoUpdate={false}>
          <primitive object={volume.pictures.mesh} />
          <FatLines lines={lines} widthM={LINE_M} />
          <FatLines lines={lines} widthM={LINE_M} opacity={THROUGH} depthTest={false} renderOrder={1} />
          <OrientationLetters volume={textures.volume} />
          <mesh geometry={hull} visible={false} pointerEventsType={{ deny: 'touch' }} {...body} />
          {state.cut && <CutPlane cut={state.cut} control={control} />}
          {state.cropShown && <CropBox scan={scan} />}
        </group>
      </group>
      {state.cut && <CutSlate cut={state.cut} control={control} />}
      <VolumeBoard stand={stand} remark={remark} />
    </>
  );
}

/** Taps on the body use the chosen tool there; a tap that meets nothing says so. */
function useTaps() {
  const viewer = useViewer();
  const [remark, setRemark] = useState('');
  const onTap = useCallback(
    ({ hit, direction, origin, aim }: BodyTap) => {
      setRemark(hit ? '' : missedRemark(viewer.store.getState().renderMode));
      if (hit) tapSurface(viewer, { at: hit, direction }, origin, aim);
    },
    [viewer],
  );
  return { remark, onTap };
}
