import { BufferAttribute, BufferGeometry, type Color, LineBasicMaterial, LineSegments } from 'three';
import type { LpsVector } from '../../imaging/spaces.ts';
import type { Shape } from '../../measure/shape.ts';

/** Lines for a list of shapes, in a parent whose units are patient LPS mm. Labels are the front end's. */
export interface ShapeLines {
  readonly object: LineSegments;
  setShapes(shapes: readonly Shape[]): void;
  dispose(): void;
}

/** Half the length of a marker's three arms, mm. */
const MARKER_ARM_MM = 5;
/** Straight pieces per ellipse outline. */
const ELLIPSE_PIECES = 48;

export function createShapeLines(color: Color): ShapeLines {
  const geometry = new BufferGeometry();
  const material = new LineBasicMaterial({ color, toneMapped: false });
  const object = new LineSegments(geometry, material);
  object.frustumCulled = false;
  object.visible = false;
  return {
    object,
    setShapes(shapes) {
      const ends = shapes.flatMap(lineEnds);
      object.visible = ends.length > 0;
      geometry.setAttribute('position', new BufferAttribute(new Float32Array(ends), 3));
      // A new attribute of another length needs a new vertex array.
      geometry.dispose();
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

/** Start and end of each straight piece, flat: x y z, x y z, … */
function lineEnds(shape: Shape): number[] {
  switch (shape.shape) {
    case 'segment':
      return [...shape.from, ...shape.to];
    case 'path':
      return shape.points.flatMap((from, i) => {
        const to = shape.points[i + 1] ?? (shape.closed ? shape.points[0] : undefined);
        return to ? [...from, ...to] : [];
      });
    case 'marker':
      return [0, 1, 2].flatMap((axis) => {
        const arm = [0, 0, 0];
        arm[axis] = MARKER_ARM_MM;
        return [...shape.at.map((v, i) => v - arm[i]!), ...shape.at.map((v, i) => v + arm[i]!)];
      });
    case 'ellipsoid': {
      const [a, b, c] = shape.semiAxes;
      return [...ellipse(shape.centre, a, b), ...ellipse(shape.centre, b, c), ...ellipse(shape.centre, c, a)];
    }
    case 'label':
      return [];
  }
}

function ellipse(centre: readonly number[], a: LpsVector, b: LpsVector): number[] {
  const at = (piece: number) => {
    const angle = (2 * Math.PI * piece) / ELLIPSE_PIECES;
    return centre.map((v, i) => v + a[i]! * Math.cos(angle) + b[i]! * Math.sin(angle));
  };
  return Array.from({ length: ELLIPSE_PIECES }, (_, piece) => [...at(piece), ...at(piece + 1)]).flat();
}
