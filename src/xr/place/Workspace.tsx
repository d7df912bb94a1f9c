import { useXR } from '@react-three/xr';
import { useFrame } from '@react-three/fiber';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { Group } from 'three';
import { useRoomMemory } from './room-memory-context.ts';
import { workspaceFromHead } from '../../ui/room/workspace-from-head.ts';

export interface WorkspaceControl {
  /** Puts the room before the person again, arranged as it is. */
  recentre(): void;
  /** Puts everything where it belongs, and that before the person. */
  putBack(): void;
  /** Tells when everything was put back; returns how to stop listening. */
  onPutBack(listener: () => void): () => void;
}

/** Ticks to wait for a real position of the head. */
const PATIENCE_TICKS = 90;

const WorkspaceContext = createContext<WorkspaceControl | undefined>(undefined);

export function useWorkspace(): WorkspaceControl {
  const control = useContext(WorkspaceContext);
  if (!control) throw new Error('useWorkspace: no Workspace above');
  return control;
}

/** The room's own origin: at the eyes of the person, from the first pose of the head that the headset knows. */
export function Workspace({ children }: { children: ReactNode }) {
  const group = useRef<Group>(null);
  const wanted = useRef(true);
  const guesses = useRef(0);
  const memory = useRoomMemory();
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
    }),
    [listeners, memory],
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
    group.current.updateMatrixWorld(true);
    wanted.current = false;
  }, -100);

  return (
    <WorkspaceContext value={control}>
      <group ref={group} visible={false}>
        {children}
      </group>
    </WorkspaceContext>
  );
}
