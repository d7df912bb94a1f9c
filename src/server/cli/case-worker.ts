import { parentPort } from 'node:worker_threads';
import { createRandom } from '../../base/random.ts';
import { buildScene, type CaseScene } from '../../phantom/build-scene.ts';
import type { Recipe } from '../../phantom/recipe.ts';
import { createQuantumNoise, type QuantumNoise } from '../../phantom/scanner/quantum-noise.ts';
import { scanSlab } from '../../phantom/scanner/scan-slab.ts';
import { scoutOf } from '../../phantom/scanner/scout.ts';
import { type FindingTruth, measureFinding } from '../../phantom/truth/measure-finding.ts';
import { writeSlice } from '../../phantom/write-series.ts';
import { encodeGreyPng } from './grey-png.ts';
import { type PackedFile, packFile } from './pack-file.ts';

/** One piece of work on a recipe. Slices go from `from` up to, not including, `to`. */
export type CaseTask =
  | { readonly do: 'truth' }
  | { readonly do: 'scout' }
  | { readonly do: 'hu'; readonly from: number; readonly to: number }
  | { readonly do: 'files'; readonly from: number; readonly to: number };

export interface CaseJob {
  readonly recipe: Recipe;
  readonly hash: string;
  readonly task: CaseTask;
}

/** What the job gave, in the field of its name. */
export interface CaseResult {
  readonly task: CaseTask;
  readonly truth?: readonly FindingTruth[];
  readonly scout?: Uint8Array<ArrayBuffer>;
  readonly hu?: Int16Array<ArrayBuffer>;
  readonly files?: readonly PackedFile[];
  readonly busyMs: number;
}

/** What a thread says: that it is there, a job's result, or why there is none. */
export type CaseReply = 'loaded' | { readonly result: CaseResult } | { readonly error: unknown };

let latest: { hash: string; scene: CaseScene; noise: QuantumNoise } | undefined;

/** The scene of the recipe at hand: neighbouring jobs share it. */
function open({ recipe, hash }: CaseJob) {
  if (latest?.hash === hash) return latest;
  latest = undefined;
  const noise = createQuantumNoise(recipe.scan, createRandom(recipe.seed).fork('noise'));
  latest = { hash, scene: buildScene(recipe), noise };
  return latest;
}

async function answer(job: CaseJob): Promise<Omit<CaseResult, 'busyMs' | 'task'>> {
  const { recipe, hash, task } = job;
  const { scene, noise } = open(job);
  if (task.do === 'scout') return { scout: encodeGreyPng(scoutOf(recipe, scene)) };
  if (task.do === 'truth')
    return { truth: scene.findings.map((finding) => measureFinding(finding, scene.scene.layers)) };
  const { from, to } = task;
  const hu = scanSlab(scene.scene, recipe.scan, noise, from, to);
  if (task.do === 'hu') return { hu };
  const size = hu.length / (to - from);
  const files: PackedFile[] = [];
  for (let slice = from; slice < to; slice++) {
    const values = hu.subarray((slice - from) * size, (slice - from + 1) * size);
    files.push(packFile(await writeSlice(recipe, hash, slice, values)));
  }
  return { files };
}

parentPort?.on('message', async (job: CaseJob) => {
  const startMs = performance.now();
  try {
    const made = await answer(job);
    const result: CaseResult = { ...made, task: job.task, busyMs: performance.now() - startMs };
    const bytes = [...(result.files ?? []).map((file) => file.packed), result.hu, result.scout];
    const moved = bytes.flatMap((one) => (one ? [one.buffer] : []));
    parentPort?.postMessage({ result } satisfies CaseReply, moved);
  } catch (error) {
    parentPort?.postMessage({ error } satisfies CaseReply);
  }
});
parentPort?.postMessage('loaded' satisfies CaseReply);
