import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from '../../base/random.ts';
import { buildScene } from '../../phantom/build-scene.ts';
import type { Recipe } from '../../phantom/recipe.ts';
import { scanSlab } from '../../phantom/scanner/scan-slab.ts';

/** Slices to make: from `from` up to, not including, `to`. */
export interface SlabJob {
  readonly from: number;
  readonly to: number;
}

/** The job's HU values, slice after slice. */
export interface SlabResult extends SlabJob {
  readonly hu: Int16Array<ArrayBuffer>;
}

const recipe = workerData as Recipe;
const { scene } = buildScene(recipe);
const noise = createRandom(recipe.seed).fork('noise');

parentPort?.on('message', ({ from, to }: SlabJob) => {
  const hu = scanSlab(scene, recipe.scan, noise, from, to);
  const result: SlabResult = { from, to, hu };
  parentPort?.postMessage(result, [hu.buffer]);
});
