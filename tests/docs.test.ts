import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** Targets of Markdown links and pictures that point into the repository. */
function localLinks(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

test.each(documents)('every link of %s leads to something', (document) => {
  const links = localLinks(readFileSync(root + document, 'utf8'));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !existsSync(root + link))).toEqual([]);
});

test('the commands that the README names exist', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: object };
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name!);
  const own = [...new Set(named)].filter((name) => name !== 'ci');
  expect(own).toContain('start');
  expect(own.filter((name) => !(name in scripts))).toEqual([]);
});
