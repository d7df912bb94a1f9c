import { useXR } from '@react-three/xr';
import { useFrame, useThree } from '@react-three/fiber';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { type Group, Vector3 } from 'three';
import { workspaceFromHead } from '../../ui/room/workspace-from-head.ts';
import { useRoomMemory } from './room-memory-context.ts';

export interface WorkspaceControl {
  /** Puts the room before the person again, arranged as it is. */
  recentre(): void;
  /** Puts everything where it belongs, and that before the person. */
  putBack(): void;
  /** Tells when everything was put back; returns how to stop listening. */
  onPutBack(listener: () => void): () => void;
  /** Turns the room about the person, degrees to the left: as if they had turned to the right. */
  turn(leftDeg: number): void;
  /** Brings a place of the room, in metres of the headset's space, under the person. */
  goTo(place: Vector3): void;
  /** Height of the floor in the headset's space, metres; a guess where the headset does not know. */
  floorY(): number;
}

/** Ticks to wait for a real position of the head. */
const PATIENCE_TICKS = 90;
/** How high eyes are taken to be where the headset does not know its floor: between sitting and standing, metres. */
const GUESSED_EYES_M = 1.35;

const WorkspaceContext = createContext<WorkspaceControl | undefined>(undefined);

export function useWorkspace(): WorkspaceControl {
  const control = useContext(WorkspaceContext);
  if (!control) throw new Error('useWorkspace: no Workspace above');
  return control;
}

interface WorkspaceProps {
  /** Whether height 0 of the headset's space is the floor. */
  readonly floorKnown: boolean;
  /** What lies on the floor. */
  readonly floor: ReactNode;
  /** What is of the room and stands in the headset's own space: at hands and head. */
  readonly besides: ReactNode;
  readonly children: ReactNode;
}

/** The room's own origin: at the eyes of the person, from the first pose of the head that the headset knows. */
export function Workspace({ floorKnown, floor, besides, children }: WorkspaceProps) {
  const group = useRef<Group>(null);
  const ground = useRef<Group>(null);
  const wanted = useRef(true);
  const guesses = useRef(0);
  const memory = useRoomMemory();
  const get = useThree((three) => three.get);
  const listeners = useMemo(() => new Set<() => void>(), []);
  const control = useMemo<WorkspaceControl>(
    () => ({
      recentre() {
        wanted.current = true;
      },
      putBack() {
        memory.putBack();
        wanted.current = true;
        for (const listener of listeners) listener();
      },
      onPutBack(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      turn(leftDeg) {
        if (!group.current) return;
        const { position, rotation } = group.current;
        get().gl.xr.getCamera().getWorldPosition(head);
        head.y = position.y;
        const angle = (leftDeg * Math.PI) / 180;
        position.sub(head).applyAxisAngle(UP, angle).add(head);
        rotation.y += angle;
      },
      goTo(place) {
        if (!group.current) return;
        get().gl.xr.getCamera().getWorldPosition(head).sub(place);
        head.y = 0;
        group.current.position.add(head);
      },
      floorY: () => (group.current?.position.y ?? 0) + (ground.current?.position.y ?? 0),
    }),
    [listeners, memory, get],
  );
  // The headset's own recentring moves its space under the room: follow it.
  const space = useXR((xr) => xr.originReferenceSpace);
  useEffect(() => {
    space?.addEventListener('reset', control.recentre);
    return () => space?.removeEventListener('reset', control.recentre);
  }, [space, control]);

  useFrame(({ gl }, _delta, frame: XRFrame | undefined) => {
    if (!wanted.current || !group.current || !frame) return;
    const reference = gl.xr.getReferenceSpace();
    const pose = reference && frame.getViewerPose(reference);
    if (!pose) return;
    // A headset that has just woken guesses its height at first; one without tracking always does.
    if (pose.emulatedPosition && guesses.current++ < PATIENCE_TICKS) return;
    const { position, yaw } = workspaceFromHead(pose.transform.position, pose.transform.orientation);
    group.current.position.set(...position);
    group.current.rotation.set(0, yaw, 0);
    group.current.visible = true;
    ground.current?.position.set(0, floorKnown ? -position[1] : -GUESSED_EYES_M, 0);
    group.current.updateMatrixWorld(true);
    wanted.current = false;
  }, -100);

  return (
    <WorkspaceContext value={control}>
      <group ref={group} name="workspace" visible={false}>
        <group ref={ground} name="ground">
          {floor}
        </group>
        {children}
      </group>
      {besides}
    </WorkspaceContext>
  );
}

const head = new Vector3();
const UP = new Vector3(0, 1, 0);
