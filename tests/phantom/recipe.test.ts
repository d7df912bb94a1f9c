import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { readRecipe } from '../../src/phantom/recipe.ts';
import { recipeHash } from '../../src/phantom/recipe-hash.ts';

const path = new URL('../../datasets/cases/chest-001/recipe.json', import.meta.url);
const json = JSON.parse(readFileSync(path, 'utf8'));

function mistakesIn(changes: object): string {
  try {
    readRecipe({ ...json, ...changes }, 'x/recipe.json');
  } catch (error) {
    if (error instanceof UserError && error.code === 'phantom/recipe') return error.message;
    throw error;
  }
  return '';
}

describe('a recipe', () => {
  it('is read as it stands in the repository, and fits 40 MB', () => {
    const { scan, findings } = readRecipe(json, 'recipe.json');
    expect(scan.columns * scan.rows * scan.slices * 2).toBeLessThanOrEqual(40e6);
    expect(new Set([scan.columns, scan.rows, scan.slices]).size).toBe(3);
    expect(findings.map(({ id }) => id)).toEqual(['nodule', 'granuloma']);
  });

  // biome-ignore format: a table
  it.each([
    ['a missing seed', { seed: undefined }, 'seed'],
    ['another anatomy', { anatomy: 'knee' }, 'anatomy'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a kind that does not exist', { findings: [{ id: 'a', kind: 'unicorn' }] }, 'findings.0.kind'],
    ['a lobe that does not exist', { findings: [{ ...json.findings[0], lobe: 'top' }] }, 'findings.0.lobe'],
    ['a nodule as large as a fist', { findings: [{ ...json.findings[0], meanDiameterMm: 80 }] }, 'findings.0.meanDiameterMm'],
    ['one id twice', { findings: [json.findings[0], json.findings[0]] }, 'same id'],
    ['a scan without slices', { scan: { ...json.scan, slices: 0 } }, 'scan.slices'],
  ])('with %s is refused by name', (_name, changes, part) => {
    expect(mistakesIn(changes)).toContain(part);
  });

  it('names all its mistakes at once', () => {
    const message = mistakesIn({ seed: '', anatomy: 'knee', studied: 'yesterday' });
    for (const part of ['x/recipe.json', 'seed', 'anatomy', 'studied']) expect(message).toContain(part);
  });
});

describe('its hash', () => {
  const recipe = readRecipe(json, 'recipe.json');

  it('does not depend on the order of the fields', async () => {
    const turned = Object.fromEntries(Object.entries(recipe).reverse());
    expect(await recipeHash(readRecipe(turned, 'x'), 'g')).toBe(await recipeHash(recipe, 'g'));
    expect(await recipeHash(recipe, 'g')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with every part that changes the pictures', async () => {
    const hashes = await Promise.all(
      [
        {},
        { seed: 'x' },
        { scan: { ...recipe.scan, noiseHu: 12 } },
        { findings: recipe.findings.slice(1) },
        { findings: [...recipe.findings].reverse() },
      ].map((changes) => recipeHash({ ...recipe, ...changes }, 'g')),
    );
    hashes.push(await recipeHash(recipe, 'another'));
    expect(new Set(hashes).size).toBe(6);
    const ranged = { ...recipe, variation: { nodule: { meanDiameterMm: { from: 4, to: 9, step: 1 } } } };
    expect(await recipeHash(ranged, 'g')).toBe(hashes[0]);
  });
});
