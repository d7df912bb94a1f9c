import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/base/progress.ts';
import { UserError } from '../../src/base/user-error.ts';
import { type GenerateOptions, generateCases } from '../../src/server/cli/generate-cases.ts';
import { readRecipes } from '../../src/server/cli/read-recipes.ts';
import { truthFileSchema } from '../../src/teaching/truth-file.ts';

/** A whole chest on a coarse grid: 15 × 13 × 8 voxels of 24 × 24 × 37 mm. */
const recipe = {
  schema: 'oblique/ct-recipe',
  version: 1,
  id: 'small',
  licence: 'CC0-1.0',
  seed: 'generate',
  anatomy: 'chest',
  studied: '20260115',
  scan: {
    columns: 15,
    rows: 13,
    slices: 8,
    pixelMm: 24,
    sliceMm: 37,
    firstMm: [-168, -140, -190],
    blurSigmaMm: 0.6,
    noiseHu: 13,
  },
  findings: [{ id: 'spot', kind: 'granuloma', lobe: 'right-lower', meanDiameterMm: 5 }],
};

let casesDir: string;
beforeAll(async () => {
  casesDir = await mkdtemp(join(tmpdir(), 'oblique-cases-'));
  await mkdir(join(casesDir, 'small'));
  await writeFile(join(casesDir, 'small/recipe.json'), JSON.stringify(recipe));
  await mkdir(join(casesDir, 'without-recipe'));
});
afterAll(() => rm(casesDir, { recursive: true }));

const inFolder = async (use: (outDir: string) => Promise<void>) => {
  const outDir = await mkdtemp(join(tmpdir(), 'oblique-out-'));
  await use(outDir).finally(() => rm(outDir, { recursive: true }));
};
const generate = async (outDir: string, options: Omit<GenerateOptions, 'folders'> = {}) => {
  const folders = { generated: join(outDir, 'generated'), truths: join(outDir, 'truths') };
  return generateCases(await readRecipes(casesDir), { ...options, folders });
};
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('generating cases', () => {
  it(
    'writes a series and its truth once, in the same bytes for any number of threads',
    () =>
      inFolder(async (outDir) => {
        const steps: Progress[] = [];
        const [made] = await generate(outDir, { threads: 2, onProgress: (p) => steps.push(p) });
        expect(made).toMatchObject({ id: 'small', cached: false });
        expect(steps.find(({ step }) => step.startsWith('Computing'))).toMatchObject({ done: 0, total: 8 });
        expect(steps.at(-1)).toMatchObject({ done: 8, total: 8 });
        const folder = join(outDir, 'generated', 'small');
        const truthPath = join(outDir, 'truths', 'small.json');
        expect((await readdir(folder)).sort()).toEqual(['scout.png', made!.seriesFile]);
        const zip = await readFile(join(folder, made!.seriesFile));
        expect(Object.keys(unzipSync(zip))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `IM000${n}.dcm`));

        const truth = JSON.parse(await readFile(truthPath, 'utf8'));
        expect(truthFileSchema.parse(truth).findings[0]).toMatchObject({ id: 'spot', meanHu: 640 });
        expect(truth.recipeHash).toBe(made!.hash);
        expect(truth.seriesUrl).toBe(`generated/cases/small/${made!.seriesFile}`);
        expect(truth.voxelDiagonalMm).toBeCloseTo(Math.hypot(24, 24, 37), 3);

        // Same recipe: nothing is made again.
        const before = (await stat(join(folder, made!.seriesFile))).mtimeMs;
        expect(await generate(outDir)).toMatchObject([{ cached: true }]);
        expect((await stat(join(folder, made!.seriesFile))).mtimeMs).toBe(before);

        // A run that died leaves no truth, or one of another recipe: both are made again, and leftovers removed.
        await writeFile(join(folder, 'series-000000000000.zip'), 'old');
        await writeFile(truthPath, '{"recipeHash": "of another');
        await writeFile(`${truthPath}.999999999.part`, 'of a run that was killed');
        await writeFile(join(folder, 'truth.json'), 'where it was before');
        const [again] = await generate(outDir, { threads: 1 });
        expect(again).toMatchObject({ ...made, coreSeconds: expect.any(Number) });
        expect((await readdir(folder)).sort()).toEqual(['scout.png', made!.seriesFile]);
        expect(await readdir(join(outDir, 'truths'))).toEqual(['small.json']);
        const same = await readFile(join(folder, made!.seriesFile));
        expect(digest(same)).toBe(digest(zip));
        // Of names and voxels: UIDs follow the sources, and what deflate makes of them may follow the Node.
        const voxelBytes = 15 * 13 * 2;
        const content = createHash('sha256');
        for (const [name, image] of Object.entries(unzipSync(same)))
          content.update(name).update(image.subarray(-voxelBytes));
        expect(content.digest('hex')).toBe(
          'a6567efb6f8d094846cc4ad5f53a99f1e8752b59c93d71dbf04885af5d837bfa',
        );
      }),
    120_000,
  );

  it('stops when told to, with the reason, and leaves nothing behind', () =>
    inFolder(async (outDir) => {
      const controller = new AbortController();
      const reason = new Error('enough');
      const running = generate(outDir, {
        signal: controller.signal,
        onProgress: () => controller.abort(reason),
      });
      await expect(running).rejects.toBe(reason);
      expect(await readdir(outDir)).toEqual([]);
    }));

  it('names a recipe that is wrong or not JSON', () =>
    inFolder(async (outDir) => {
      const wrongDir = join(outDir, 'cases');
      await mkdir(join(wrongDir, 'bad'), { recursive: true });
      for (const [text, code] of [
        ['{', 'phantom/recipe-json'],
        ['{"id": "bad"}', 'phantom/recipe'],
        [JSON.stringify(recipe), 'phantom/recipe-folder'],
      ]) {
        await writeFile(join(wrongDir, 'bad/recipe.json'), text!);
        const failure = await readRecipes(wrongDir).catch((error) => error);
        expect(failure).toBeInstanceOf(UserError);
        expect(failure.code).toBe(code);
        expect(failure.message).toContain('bad');
      }
    }));
});
