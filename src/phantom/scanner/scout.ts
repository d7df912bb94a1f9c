import { buildScene, type CaseScene } from '../build-scene.ts';
import { findingKinds } from '../findings/index.ts';
import { paintPlane } from '../paint-plane.ts';
import type { Recipe } from '../recipe.ts';

/** Row after row from the top, 255 is white. */
export interface GreyPicture {
  readonly grey: Uint8Array;
  readonly width: number;
}

/** Edge of a pixel, distance of the rays and of the planes that are painted, mm. */
const stepMm = 1.5;
const rayMm = 3;
const lineMm = 4.5;
/** Attenuation of water per mm at about 70 keV (NIST). */
const waterPerMm = 0.0193;

/**
 * A small anteroposterior projection, as a scanner takes it to plan the scan: head up, patient's right on the
 * left. It shows the recipe's person without any finding, so that it gives nothing away.
 */
export function scoutOf(recipe: Recipe, scene: CaseScene): GreyPicture {
  // Where findings shaped the body, another that they did not is built.
  const shaped = recipe.findings.some(({ kind }) => findingKinds.get(kind).shape);
  const { layers } = (shaped ? buildScene({ ...recipe, findings: [] }) : scene).body;
  const { columns, rows, slices, pixelMm, sliceMm, firstMm } = recipe.scan;
  const raster = {
    columns: Math.max(2, Math.ceil((columns * pixelMm) / rayMm)),
    rows: Math.max(1, Math.ceil((rows * pixelMm) / rayMm)),
    pixelMm: rayMm,
    x0Mm: firstMm[0],
    y0Mm: firstMm[1],
  };
  const lines = Math.max(2, Math.ceil((slices * sliceMm) / lineMm));
  const plane = new Float32Array(raster.columns * raster.rows);
  const shades = new Float32Array(raster.columns * lines);
  for (let k = 0; k < lines; k++) {
    const z = firstMm[2] + k * lineMm;
    const near = layers.filter(({ solid: { bounds } }) => bounds.min[2] < z + 2 && bounds.max[2] > z - 2);
    paintPlane(plane, raster, z, near);
    for (let at = 0; at < plane.length; at++)
      shades[k * raster.columns + (at % raster.columns)]! += Math.max(0, 1 + plane[at]! / 1000) * rayMm;
  }
  const width = Math.max(1, Math.floor(((raster.columns - 1) * rayMm) / stepMm));
  const height = Math.max(1, Math.floor(((lines - 1) * lineMm) / stepMm));
  const grey = new Uint8Array(width * height);
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const waterMm = between(shades, raster.columns, (i * stepMm) / rayMm, (j * stepMm) / lineMm);
      // The logarithm of what comes through, over the path of an adult body.
      const shade = Math.min(1, (waterMm * waterPerMm) / 6.2);
      grey[(height - 1 - j) * width + i] = Math.round(255 * shade ** 1.25);
    }
  return { grey, width };
}

/** The value between four of a raster, by their distances; `u` and `v` count columns and rows. */
function between(values: Float32Array, columns: number, u: number, v: number): number {
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const at = j * columns + i;
  const near = values[at]! + (u - i) * (values[at + 1]! - values[at]!);
  const next = at + columns;
  const far = values[next]! + (u - i) * (values[next + 1]! - values[next]!);
  return near + (v - j) * (far - near);
}
