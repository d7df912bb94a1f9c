import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSet, parseDicom } from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { type Recipe, readRecipe } from '../../src/phantom/recipe.ts';
import { recipeHash } from '../../src/phantom/recipe-hash.ts';
import { uidOf } from '../../src/phantom/uid.ts';
import { writeSlice } from '../../src/phantom/write-series.ts';

const path = new URL('../../datasets/cases/chest-001/recipe.json', import.meta.url);
const whole = readRecipe(JSON.parse(readFileSync(path, 'utf8')), 'recipe.json');
const recipe: Recipe = {
  ...whole,
  scan: {
    ...whole.scan,
    columns: 9,
    rows: 8,
    slices: 7,
    pixelMm: 0.75,
    sliceMm: 2.4,
    firstMm: [-11.25, -7.5, 3.1],
  },
};
const hu = Int16Array.from(
  { length: 72 },
  (_, n) => [-1024, -1000, -1, 0, 40, 3071][n % 6]! + (n % 6 === 2 ? -n : 0),
);
const hash = await recipeHash(recipe, 'g');
const file = await writeSlice(recipe, hash, 5, hu);
const data = parseDicom(file.bytes);

const text = (tag: string, from: DataSet = data) => from.string(tag);

describe('a slice', () => {
  it('carries its place and size', () => {
    expect(text('x00200032')).toBe('-11.25\\-7.5\\15.1');
    expect(text('x00200037')).toBe('1\\0\\0\\0\\1\\0');
    expect(text('x00280030')).toBe('0.75\\0.75');
    expect([data.uint16('x00280010'), data.uint16('x00280011')]).toEqual([8, 9]);
    expect([text('x00180050'), text('x00200013'), file.name]).toEqual(['2.4', '2', 'IM0002.dcm']);
  });

  it('gives its HU back after the rescale, in 12 bits', () => {
    const element = data.elements.x7fe00010!;
    const stored = new Uint16Array(
      file.bytes.slice(element.dataOffset, element.dataOffset + element.length).buffer,
    );
    expect(Math.max(...stored)).toBeLessThan(4096);
    const intercept = Number(text('x00281052'));
    expect(Array.from(stored, (value) => value + intercept)).toEqual([...hu]);
  });

  it('says that nobody was scanned, and not what is in it', () => {
    expect(text('x00120062')).toBe('YES');
    expect(text('x00280301')).toBe('NO');
    expect(text('x00100010')).toBe('Synthetic^Teaching');
    const texts = Object.values(data.elements)
      .filter(({ tag }) => tag !== 'x7fe00010')
      .map(({ tag }) => text(tag) ?? '')
      .join(' ');
    for (const word of ['nodule', 'granuloma', 'mass', 'cancer', 'tumour', 'upper', recipe.findings[0]!.id])
      expect(texts.toLowerCase()).not.toContain(word);
  });
});

describe('UIDs', () => {
  it('are under 2.25, legal and the same for the same recipe', async () => {
    const again = parseDicom((await writeSlice(recipe, hash, 5, hu)).bytes);
    for (const tag of ['x00080018', 'x0020000d', 'x0020000e', 'x00200052']) {
      expect(text(tag)).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
      expect(text(tag, again)).toBe(text(tag));
    }
  });

  it('tell slices apart, and keep them in one series of one frame of reference', async () => {
    const next = parseDicom((await writeSlice(recipe, hash, 4, hu)).bytes);
    expect(text('x00080018', next)).not.toBe(text('x00080018'));
    for (const tag of ['x0020000d', 'x0020000e', 'x00200052']) expect(text(tag, next)).toBe(text(tag));
    const other = parseDicom(
      (await writeSlice({ ...recipe, seed: 'b' }, await recipeHash({ ...recipe, seed: 'b' }, 'g'), 4, hu))
        .bytes,
    );
    for (const tag of ['x00080018', 'x0020000d', 'x0020000e', 'x00200052'])
      expect(text(tag, other)).not.toBe(text(tag));
  });

  it('are version 8 UUIDs as decimal numbers', async () => {
    const digits = BigInt((await uidOf('x')).slice(5))
      .toString(16)
      .padStart(32, '0');
    expect(digits[12]).toBe('8');
    expect('89ab').toContain(digits[16]);
  });
});

const dciodvfy = (() => {
  try {
    return execFileSync('which', ['dciodvfy'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
})();

it.skipIf(!dciodvfy)('satisfies dciodvfy (skipped where dicom3tools is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oblique-'));
  try {
    writeFileSync(join(folder, file.name), file.bytes);
    // dciodvfy writes its findings to stderr and exits 0 only without errors.
    const said = execFileSync('sh', ['-c', `'${dciodvfy}' '${join(folder, file.name)}' 2>&1`], {
      encoding: 'utf8',
    });
    expect(said).toContain('CTImage');
    expect(said).not.toMatch(/Error|Warning/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
