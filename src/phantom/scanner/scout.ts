import { buildScene, type CaseScene } from '../build-scene.ts';
import { findingKinds } from '../findings/index.ts';
import { paintPlane } from '../paint-plane.ts';
import type { Recipe } from '../recipe.ts';

/** Row after row from the top, 255 is white. */
export interface GreyPicture {
  readonly grey: Uint8Array;
  readonly width: number;
}

/** Edge of a pixel, mm. */
const stepMm = 2;
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
  const width = Math.max(1, Math.round((columns * pixelMm) / stepMm));
  const height = Math.max(1, Math.round((slices * sliceMm) / stepMm));
  const raster = {
    columns: width,
    rows: Math.max(1, Math.round((rows * pixelMm) / stepMm)),
    pixelMm: stepMm,
    x0Mm: firstMm[0],
    y0Mm: firstMm[1],
  };
  const plane = new Float32Array(raster.columns * raster.rows);
  const grey = new Uint8Array(width * height);
  for (let k = 0; k < height; k++) {
    const z = firstMm[2] + (k + 0.5) * stepMm;
    const near = layers.filter(({ solid: { bounds } }) => bounds.min[2] < z + 2 && bounds.max[2] > z - 2);
    paintPlane(plane, raster, z, near);
    for (let i = 0; i < width; i++) {
      let waterMm = 0;
      for (let j = 0; j < raster.rows; j++) waterMm += Math.max(0, 1 + plane[j * width + i]! / 1000) * stepMm;
      // The logarithm of what comes through, over the path of an adult body.
      const shade = Math.min(1, (waterMm * waterPerMm) / 6.2);
      grey[(height - 1 - k) * width + i] = Math.round(255 * shade ** 1.25);
    }
  }
  return { grey, width };
}
