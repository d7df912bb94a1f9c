import { useEffect, useMemo, useState } from 'react';
import { Matrix4 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { centreOf } from '../../imaging/volume.ts';
import { createOrientationLetters } from '../../render/three/orientation-letters.ts';
import { metresFromLps } from '../../ui/room/metres-from-lps.ts';
import { panelPose } from '../../ui/room/panel-pose.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { volumeMarks } from '../../ui/room/volume-marks.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { FatLines } from '../../panels/FatLines.tsx';
import { LAYOUT } from '../place/layout.ts';
import { useCardboardVolume } from './use-cardboard-volume.ts';
import { VolumePlate } from './VolumePlate.tsx';

const LINE_M = 0.0025;
/** Share at which marks shine through the body. */
const THROUGH = 0.3;
const { position } = panelPose(LAYOUT.volume);
const { quaternion } = panelPose({ ...LAYOUT.volume, elevationDeg: 0 });

/** The patient at life size, with the slice's frame and every mark inside; turned and enlarged by the plate below. */
export function VolumeStand({ plane }: { plane: PlaneName }) {
  const volume = useCardboardVolume();
  const { textures } = useScanGpu();
  const state = useViewerState((s) => s);
  const [turnDeg, setTurnDeg] = useState(0);
  const [scale, setScale] = useState(1);
  const toMetres = useMemo(
    () => new Matrix4().fromArray(metresFromLps(centreOf(textures.volume))),
    [textures],
  );
  const lines = useMemo(() => volumeMarks(state, plane), [state, plane]);
  const letters = useMemo(() => createOrientationLetters(textures.volume, PALETTE.textDim), [textures]);
  useEffect(() => () => letters.dispose(), [letters]);
  return (
    <>
      <group position={position} quaternion={quaternion}>
        <group rotation={[0, (turnDeg * Math.PI) / 180, 0]} scale={scale}>
          <group matrix={toMetres} matrixAutoUpdate={false}>
            <primitive object={volume.pictures.mesh} />
            <FatLines lines={lines} widthM={LINE_M} />
            <FatLines lines={lines} widthM={LINE_M} opacity={THROUGH} depthTest={false} />
            <primitive object={letters.object} />
          </group>
        </group>
      </group>
      <VolumePlate
        scale={scale}
        onScale={setScale}
        onTurn={(byDeg) => setTurnDeg((deg) => deg + byDeg)}
        onPutBack={() => {
          setScale(1);
          setTurnDeg(0);
        }}
      />
    </>
  );
}
