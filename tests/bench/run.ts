import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const results = fileURLToPath(new URL('../../test-results/', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Small numbers to three digits, others to one decimal. */
const threeDigits = (value: number) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);

const wanted = process.argv.slice(2);
const parts = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace('.bench.ts', '')))
  .sort();

const figures: Figure[] = [];
for (const part of parts) {
  say(`\n── ${part.replace('.bench.ts', '')} ──`);
  const { measure } = (await import(`./${part}`)) as { measure: () => Promise<Figure[]> };
  for (const figure of await measure()) {
    figures.push(figure);
    const aim = figure.aim === undefined ? '' : `  (aim ≤ ${figure.aim})`;
    say(`${figure.name.padEnd(70)} ${threeDigits(figure.value).padStart(9)} ${figure.unit}${aim}`);
  }
}
mkdirSync(results, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
writeFileSync(`${results}bench.json`, `${JSON.stringify({ machine, figures }, undefined, 2)}\n`);
say('\nAs JSON: test-results/bench.json');
