import type { Triple } from '../imaging/vector.ts';
import type { PlacedFinding } from './findings/finding-kind.ts';
import type { Layer } from './scene.ts';
import type { Solid } from './solid.ts';

/** A turn of everything about a line along the body, as somebody lies a little on one side. */
export interface Turn {
  point(at: Triple): Triple;
  solid(solid: Solid): Solid;
  layer(layer: Layer): Layer;
  finding(finding: PlacedFinding): PlacedFinding;
}

/** Positive degrees take the front to the patient's left. Heights stay, and so do all sizes in an axial plane. */
export function createTurn(degrees: number): Turn {
  const c = Math.cos((degrees * Math.PI) / 180);
  const s = Math.sin((degrees * Math.PI) / 180);
  const point = ([x, y, z]: Triple): Triple => [c * x - s * y, s * x + c * y, z];
  const solid = (own: Solid): Solid => {
    const { min, max } = own.bounds;
    const corners = [min[0], max[0]].flatMap((x) => [min[1], max[1]].map((y) => point([x, y, 0])));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return {
      bounds: {
        min: [Math.min(...xs), Math.min(...ys), min[2]],
        max: [Math.max(...xs), Math.max(...ys), max[2]],
      },
      distance: (x, y, z) => own.distance(c * x + s * y, c * y - s * x, z),
    };
  };
  const layer = ({ solid: own, tissue }: Layer): Layer => {
    const { hu, texture } = tissue;
    return {
      solid: solid(own),
      tissue: texture ? { hu, texture: (x, y, z) => texture(c * x + s * y, c * y - s * x, z) } : tissue,
    };
  };
  return {
    point,
    solid,
    layer,
    finding: ({ region, layers, measures, ...same }) => ({
      ...same,
      layers: layers.map(layer),
      ...(region && { region: solid(region) }),
      ...(measures && {
        measures: Object.fromEntries(
          Object.entries(measures).map(([name, { points, ...measure }]) => [
            name,
            { ...measure, ...(points && { points: points.map(point) }) },
          ]),
        ),
      }),
    }),
  };
}
