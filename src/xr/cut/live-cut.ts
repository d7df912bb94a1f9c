import { quat, vec3 } from 'gl-matrix';
import { Matrix4, Quaternion, Vector3 } from 'three';
import type { GrabPose } from '../grab/follow-hands.ts';

/** The cut where it is in this very frame; the viewer's state follows some times a second. */
export interface LiveCut {
  /** In LPS millimetres; whoever changes it calls `moved`. */
  readonly pose: GrabPose;
  /** The picture's unit quad (x right, y up, front to +z) → LPS. */
  readonly lpsFromQuad: Matrix4;
  /** A hand has it, so that the state must not put it elsewhere. */
  held: boolean;
  moved(): void;
  /** Tells after each change; returns how to stop listening. */
  onMoved(listener: () => void): () => void;
}

/** Allocates nothing after it is made. */
export function createLiveCut(): LiveCut {
  const pose: GrabPose = { position: vec3.create(), rotation: quat.create(), scale: 1 };
  const lpsFromQuad = new Matrix4();
  const listeners: (() => void)[] = [];
  const position = new Vector3();
  const rotation = new Quaternion();
  const size = new Vector3();
  return {
    pose,
    lpsFromQuad,
    held: false,
    moved() {
      position.fromArray(pose.position);
      rotation.fromArray(pose.rotation);
      lpsFromQuad.compose(position, rotation, size.setScalar(pose.scale));
      for (let i = 0; i < listeners.length; i++) listeners[i]!();
    },
    onMoved(listener) {
      listeners.push(listener);
      return () => {
        const at = listeners.indexOf(listener);
        if (at >= 0) listeners.splice(at, 1);
      };
    },
  };
}
