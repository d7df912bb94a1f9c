import { useFrame } from '@react-three/fiber';
import { useXRStore } from '@react-three/xr';
import { useMemo, useRef } from 'react';
import { type Mesh, Vector3 } from 'three';
import { PALETTE } from '../../ui/room/palette.ts';
import { useArrangement } from '../place/room-memory-context.ts';
import { useWorkspace } from '../place/Workspace.tsx';
import { floorTarget } from './floor-target.ts';
import { createMoveAbout, SNAP_DEG } from './move-about.ts';
import { Vignette } from './Vignette.tsx';

const THUMBSTICK = 'xr-standard-thumbstick';

/**
 * Turning by 45° and stepping to a place on the floor, with the thumbstick of the hand that holds the menu. Nobody
 * moves unless they have asked for this: being moved is what makes people ill.
 */
export function MovingAbout() {
  const xr = useXRStore();
  const workspace = useWorkspace();
  const hand = useArrangement((room) => (room.leftHanded ? 'right' : 'left'));
  const about = useMemo(createMoveAbout, []);
  const ring = useRef<Mesh>(null);
  const moved = useRef(false);
  useFrame(({ gl }, _delta, frame: XRFrame | undefined) => {
    const sources = xr.getState().inputSourceStates;
    let x = 0;
    let y = 0;
    let ray: XRSpace | undefined;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i];
      if (source?.type !== 'controller' || source.inputSource.handedness !== hand) continue;
      x = source.gamepad[THUMBSTICK]?.xAxis ?? 0;
      y = source.gamepad[THUMBSTICK]?.yAxis ?? 0;
      ray = source.inputSource.targetRaySpace;
    }
    const { turn, aiming, go } = about.step(x, y);
    if (turn !== 0) {
      workspace.turn(turn * SNAP_DEG);
      moved.current = true;
    }
    if (!ring.current) return;
    if (go && ring.current.visible) {
      workspace.goTo(ring.current.position);
      moved.current = true;
    }
    ring.current.visible = false;
    const reference = gl.xr.getReferenceSpace();
    const pose = aiming && ray && reference ? frame?.getPose(ray, reference) : undefined;
    if (!pose) return;
    const { position, orientation: q } = pose.transform;
    from.set(position.x, position.y, position.z);
    // The ray runs along −z of its space.
    along.set(-2 * (q.x * q.z + q.w * q.y), -2 * (q.y * q.z - q.w * q.x), -(1 - 2 * (q.x * q.x + q.y * q.y)));
    ring.current.visible = floorTarget(ring.current.position, from, along, workspace.floorY());
  });
  return (
    <>
      <mesh ref={ring} visible={false} rotation={FLAT} raycast={ignoreRays}>
        <ringGeometry args={[0.16, 0.22, 32]} />
        <meshBasicMaterial color={PALETTE.accent} toneMapped={false} />
      </mesh>
      <Vignette moved={moved} />
    </>
  );
}

const FLAT = [-Math.PI / 2, 0, 0] as const;
const from = new Vector3();
const along = new Vector3();
const ignoreRays = () => {};
