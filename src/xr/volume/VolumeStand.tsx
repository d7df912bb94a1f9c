import { quat, vec3 } from 'gl-matrix';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { BoxGeometry, type Group, Matrix4 } from 'three';
import { centreOf } from '../../imaging/volume.ts';
import { lpsFromTexture } from '../../render/sampling/texture-space.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { GrabPose } from '../grab/follow-hands.ts';
import { useGrab } from '../grab/use-grab.ts';
import { FatLines } from '../marks/FatLines.tsx';
import { type Direction, panelPose } from '../../ui/room/panel-pose.ts';
import { useArrangement, useHome } from '../place/room-memory-context.ts';
import { useWorkspace } from '../place/Workspace.tsx';
import { metresFromLps } from '../../ui/room/metres-from-lps.ts';
import { OrientationLetters } from './OrientationLetters.tsx';
import { ScalePlate } from './ScalePlate.tsx';
import type { RoomVolume } from './use-room-volume.ts';
import { useGovernedQuality } from './use-governed-quality.ts';
import { volumeMarks } from '../../ui/room/volume-marks.ts';

/** From a fifth of life size to a nodule as large as a head. */
const LIMITS = { min: 0.2, max: 12 };
const LINE_M = 0.0018;
/** Share at which marks shine through the body. */
const THROUGH = 0.3;

/** The patient at life size: to be taken in one hand or two, with the slice's frame and every mark inside. */
export function VolumeStand({ volume }: { volume: RoomVolume }) {
  const plane = useArrangement((room) => room.plane);
  const group = useRef<Group>(null);
  const { textures } = useScanGpu();
  const state = useViewerState((s) => s);
  const [scale, setScale] = useState(1);
  const home = useHome('volume');
  const pose = useMemo(() => createHome(home), [home]);
  const onMoved = useCallback(() => {
    applyPose(group.current, pose);
    setScale(Math.round(pose.scale * 20) / 20);
  }, [pose]);
  const grab = useGrab(group, pose, LIMITS, onMoved);
  const putBack = useCallback(() => {
    copyPose(pose, createHome(home));
    onMoved();
  }, [pose, onMoved, home]);
  const workspace = useWorkspace();
  useEffect(() => {
    putBack();
    return workspace.onPutBack(putBack);
  }, [workspace, putBack]);

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
          <mesh geometry={hull} visible={false} pointerEventsType={{ deny: 'touch' }} {...grab} />
        </group>
      </group>
      <ScalePlate scale={scale} onPutBack={putBack} />
    </>
  );
}

function createHome(home: Direction): GrabPose {
  const { position } = panelPose(home);
  const turned = panelPose({ ...home, elevationDeg: 0 }).quaternion;
  return { position: vec3.fromValues(...position), rotation: quat.fromValues(...turned), scale: 1 };
}

function copyPose(into: GrabPose, from: GrabPose): void {
  vec3.copy(into.position, from.position);
  quat.copy(into.rotation, from.rotation);
  into.scale = from.scale;
}

function applyPose(group: Group | null, { position, rotation, scale }: GrabPose): void {
  if (!group) return;
  group.position.set(position[0], position[1], position[2]);
  group.quaternion.set(rotation[0], rotation[1], rotation[2], rotation[3]);
  group.scale.setScalar(scale);
}
