import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import presets from '../../datasets/presets/ct-windows.json' with { type: 'json' };
import { validateCase } from '../../src/teaching/package/validate-case.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const ids = readdirSync(`${root}datasets/cases`);

/** As far as it can be told without its truth. */
function faultsOf(id: string): string[] {
  const content = readFileSync(`${root}datasets/cases/${id}/case.json`);
  const files = [{ name: 'case.json', bytes: content.length, content }];
  const errors = validateCase(files, Date.UTC(2026, 10, 22)).filter(({ severity }) => severity === 'error');
  return errors.map(({ path, message, remedy }) => `${path}: ${message}; ${remedy}`);
}

describe.each(ids)('bundled case %s', (id) => {
  const written = readJson(`${root}datasets/cases/${id}/case.json`);

  test('is valid', () => {
    expect(faultsOf(id)).toEqual([]);
    expect(written.id).toBe(id);
    expect(presets.windows.map((preset) => preset.id)).toContain(written.view.windowPreset);
  });

  test('has no measured number typed into a key', () => {
    // How much something counts, or may be off, is the author's to say.
    const authored = ['tolerance', 'weight', 'penalty'];
    const keys = JSON.stringify(
      written.questions.map(({ key }: { key: object }) => key),
      (field, value) => (authored.includes(field) ? undefined : value),
    );
    expect(keys.match(/[:[,]-?\d[\d.]*/g)).toBeNull();
  });
});
