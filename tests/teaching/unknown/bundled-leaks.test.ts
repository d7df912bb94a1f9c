import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readRecipe } from '../../../src/phantom/recipe.ts';
import { writeSlice } from '../../../src/phantom/write-series.ts';
import { caseFileSchema } from '../../../src/teaching/case-file.ts';
import { leaks } from '../../../src/teaching/check-case-file.ts';
import { summaryOf } from '../../../src/teaching/library/summary-of.ts';
import { migrated } from '../../../src/teaching/migrations/index.ts';
import { wordsOf } from '../../../src/teaching/text/words.ts';
import { findLeaks, tellingWords } from '../../../src/teaching/unknown/find-leaks.ts';
import { foundInBytes } from '../../support/found-in-bytes.ts';

const folder = fileURLToPath(new URL('../../../datasets/cases/', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(folder + path, 'utf8'));

describe.each(readdirSync(folder))('before the first answer, %s', (id) => {
  const file = caseFileSchema.parse(migrated(json(`${id}/case.json`)));
  const secrets = [file.diagnosis, ...file.findings.map(({ name }) => name)];
  const telling = tellingWords(secrets);

  test('says in no text that a student sees what it is about', () => {
    expect(leaks(file).map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([]);
  });

  test('has a line in the case list that tells nothing', () => {
    const line = JSON.stringify(summaryOf(file));
    expect(findLeaks(telling, [{ path: [], text: line }])).toEqual([]);
    for (const { text } of file.pearls) expect(line).not.toContain(text);
  });

  test('has images whose texts and names tell nothing', async () => {
    const recipe = readRecipe(json(`${id}/recipe.json`), id);
    const { columns, rows } = recipe.scan;
    const { name, bytes } = await writeSlice(recipe, 'hash', 0, new Int16Array(columns * rows));
    const header = bytes.subarray(0, bytes.length - 2 * columns * rows);
    expect(header.length).toBeGreaterThan(500);
    const kinds = recipe.findings.map(({ kind }) => kind);
    const words = [...telling, ...file.findings.map((finding) => finding.id), ...kinds].filter(
      (word) => word.length > 3 && !wordsOf(file.title).some(({ form }) => form === word),
    );
    expect(foundInBytes(header, words)).toEqual([]);
    expect(name).toMatch(/^IM\d{4}\.dcm$/);
  });
});

test('the search for telling words is not silly: parts of the body and sizes tell nothing, plurals and case do not hide', () => {
  const told = (secret: string, text: string) =>
    findLeaks(tellingWords([secret]), [{ path: ['text'], text }]).map(({ word }) => word);
  // biome-ignore format: a table
  const table: [secret: string, text: string, words: string[]][] = [
    ['Left kidney stone', 'Pain in the left flank; one kidney was removed.', []],
    ['Left kidney stone', 'Known Stones on both sides.', ['Stones']],
    ['Large solid nodule of the lung', 'How large is it, on the largest slice of the right lung?', []],
    ['Metastases', 'A metastasis was suspected.', ['metastasis']],
    ['Intracerebral haemorrhage', 'Risk of hemorrhage', ['hemorrhage']],
    ['Stanford type A dissection', 'A 7-day-old dissection-like pain of a new type', ['dissection']],
    ['Cyst', 'History of cystitis', []],
  ];
  for (const [secret, text, words] of table) expect([secret, told(secret, text)]).toEqual([secret, words]);
});
