import { useFrame } from '@react-three/fiber';
import { type RefObject, useEffect, useMemo } from 'react';
import { DoubleSide, type Group, Mesh, MeshBasicMaterial, RingGeometry } from 'three';
import { PALETTE } from '../../ui/room/palette.ts';
import { useCardboard } from '../session/session-context.ts';

/** Radii in shares of the distance (0.01 is 0.57°); open in the middle, so as not to cover what is looked at. */
const DOT = { inner: 0.0028, outer: 0.0045 };
const RING = { inner: 0.011, outer: 0.0145 };
const PIECES = 48;
/** Indices of one piece of a ring: two triangles. */
const PER_PIECE = 6;

/** A small ring where the gaze meets something, and round it how much of the dwell has passed. */
export function Reticle({ point }: { point: RefObject<Group | null> }) {
  const { gaze } = useCardboard();
  const parts = useMemo(createParts, []);
  useEffect(() => () => parts.dispose(), [parts]);
  useFrame(() => parts.show(gaze.progress, gaze.onTarget));
  return (
    <group ref={point} visible={false}>
      <primitive object={parts.dot} />
      <primitive object={parts.ring} />
    </group>
  );
}

function createParts() {
  const material = (color: number) =>
    new MeshBasicMaterial({
      color,
      depthTest: false,
      depthWrite: false,
      transparent: true,
      side: DoubleSide,
      toneMapped: false,
    });
  const dot = new Mesh(new RingGeometry(DOT.inner, DOT.outer, 24), material(PALETTE.text));
  // From the top, clockwise.
  const ring = new Mesh(
    new RingGeometry(RING.inner, RING.outer, PIECES, 1, Math.PI / 2, -2 * Math.PI),
    material(PALETTE.accent),
  );
  for (const part of [dot, ring]) {
    part.renderOrder = 1000;
    part.frustumCulled = false;
    part.raycast = () => {};
  }
  return {
    dot,
    ring,
    show(progress: number, onTarget: boolean) {
      dot.material.color.setHex(onTarget ? PALETTE.accent : PALETTE.text);
      ring.visible = progress > 0;
      ring.geometry.setDrawRange(0, PER_PIECE * Math.round(PIECES * progress));
    },
    dispose() {
      for (const part of [dot, ring]) {
        part.geometry.dispose();
        part.material.dispose();
      }
    },
  };
}
