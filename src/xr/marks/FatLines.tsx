import { useEffect, useLayoutEffect, useMemo } from 'react';
import { Color } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import type { LineSet } from '../../ui/room/line-set.ts';

interface FatLinesProps {
  readonly lines: LineSet;
  /** Metres in the room, whatever the parent's scale. */
  readonly widthM: number;
  readonly opacity?: number;
  /** False draws over everything, so that a mark inside the body still shows. */
  readonly depthTest?: boolean;
  readonly renderOrder?: number;
}

/** Lines of real thickness: a line of one pixel flickers in a headset. One draw call for the whole set. */
export function FatLines({ lines, widthM, opacity = 1, depthTest = true, renderOrder = 0 }: FatLinesProps) {
  const object = useMemo(() => {
    const material = new LineMaterial({
      worldUnits: true,
      linewidth: widthM,
      vertexColors: true,
      transparent: opacity < 1,
      opacity,
      depthTest,
      depthWrite: opacity === 1,
      toneMapped: false,
    });
    const made = new LineSegments2(new LineSegmentsGeometry(), material);
    made.frustumCulled = false;
    made.renderOrder = renderOrder;
    return made;
  }, [widthM, opacity, depthTest, renderOrder]);

  useLayoutEffect(() => {
    object.visible = lines.colors.length > 0;
    if (!object.visible) return;
    // New attributes of another length need a new geometry: three keeps the old instance count.
    object.geometry.dispose();
    object.geometry = new LineSegmentsGeometry()
      .setPositions(lines.ends)
      .setColors(linearColors(lines.colors));
  }, [object, lines]);

  useEffect(
    () => () => {
      object.geometry.dispose();
      object.material.dispose();
    },
    [object],
  );
  return <primitive object={object} />;
}

const color = new Color();

/** Both ends of each piece in three's linear working space. */
function linearColors(colors: readonly number[]): number[] {
  return colors.flatMap((hex) => {
    const { r, g, b } = color.setHex(hex);
    return [r, g, b, r, g, b];
  });
}
