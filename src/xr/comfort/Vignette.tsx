import { useFrame } from '@react-three/fiber';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { Float32BufferAttribute, Mesh, MeshBasicMaterial, RingGeometry } from 'three';
import { PALETTE } from '../../ui/room/palette.ts';

/** How long the sides stay dark after a turn or a step, and how long they take to clear, ms. */
const HELD_MS = 140;
const CLEARING_MS = 220;
/** Metres before the eyes; radii leave 30° to each side of ahead clear and are dark from 48° on. */
const AT_M = 0.5;
const RADII = { clear: 0.29, dark: 0.56, end: 3 } as const;

/** Darkens the edge of sight for a moment. Set `moved.current` at the moment of a turn or step. */
export function Vignette({ moved }: { moved: RefObject<boolean> }) {
  const ring = useMemo(createRing, []);
  useEffect(
    () => () => {
      ring.geometry.dispose();
      ring.material.dispose();
    },
    [ring],
  );
  // Drawn once, clear, so that its shader is ready before the first turn.
  const leftMs = useRef(1);
  useFrame(({ gl }, deltaS) => {
    if (moved.current) {
      leftMs.current = HELD_MS + CLEARING_MS;
      moved.current = false;
    } else leftMs.current -= deltaS * 1000;
    ring.visible = leftMs.current > 0;
    if (!ring.visible) return;
    ring.material.opacity = leftMs.current > 1 ? Math.min(1, leftMs.current / CLEARING_MS) : 0;
    const camera = gl.xr.getCamera();
    camera.getWorldPosition(ring.position);
    camera.getWorldQuaternion(ring.quaternion);
    ring.translateZ(-AT_M);
  });
  return <primitive object={ring} />;
}

function createRing(): Mesh<RingGeometry, MeshBasicMaterial> {
  const geometry = new RingGeometry(RADII.clear, RADII.end, 48, 8);
  const at = geometry.getAttribute('position');
  const colors = new Float32Array(4 * at.count);
  for (let i = 0; i < at.count; i++) {
    const share = (Math.hypot(at.getX(i), at.getY(i)) - RADII.clear) / (RADII.dark - RADII.clear);
    colors.set([1, 1, 1, Math.min(1, Math.max(0, share))], 4 * i);
  }
  geometry.setAttribute('color', new Float32BufferAttribute(colors, 4));
  const material = new MeshBasicMaterial({
    color: PALETTE.dark,
    vertexColors: true,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  const ring = new Mesh(geometry, material);
  ring.renderOrder = 1000;
  ring.frustumCulled = false;
  ring.raycast = () => {};
  return ring;
}
