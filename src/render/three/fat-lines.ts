import { Color } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';

/** Lines of real thickness: a line of one pixel flickers before an eye. One draw call for the whole set. */
export interface FatLineObject {
  readonly object: LineSegments2;
  /** Six numbers each (from, to) and one sRGB colour each. */
  setLines(lines: { readonly ends: number[]; readonly colors: readonly number[] }): void;
  dispose(): void;
}

export interface FatLineLook {
  /** Metres in the room, whatever the parent's scale. */
  readonly widthM: number;
  readonly opacity?: number;
  /** False draws over everything, so that a mark inside the body still shows. */
  readonly depthTest?: boolean;
  readonly renderOrder?: number;
}

export function createFatLines(look: FatLineLook): FatLineObject {
  const { widthM, opacity = 1, depthTest = true, renderOrder = 0 } = look;
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
  const object = new LineSegments2(new LineSegmentsGeometry(), material);
  object.frustumCulled = false;
  object.renderOrder = renderOrder;
  return {
    object,
    setLines({ ends, colors }) {
      object.visible = colors.length > 0;
      if (!object.visible) return;
      // New attributes of another length need a new geometry: three keeps the old instance count.
      object.geometry.dispose();
      object.geometry = new LineSegmentsGeometry().setPositions(ends).setColors(linearColors(colors));
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
}

const color = new Color();

/** Both ends of each piece in three's linear working space. */
function linearColors(colors: readonly number[]): number[] {
  return colors.flatMap((hex) => {
    const { r, g, b } = color.setHex(hex);
    return [r, g, b, r, g, b];
  });
}
