import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import presets from '../../datasets/presets/ct-windows.json' with { type: 'json' };
import { createRandom } from '../../src/base/random.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { resolveCase } from '../../src/teaching/resolve-case.ts';
import { exampleTruth } from '../support/example-truth.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const ids = readdirSync(`${root}datasets/cases`);

/** The generated truth where there is one; a stand-in with the same finding before the first start. */
function truthOf(id: string) {
  const path = `${root}public/generated/cases/${id}/truth.json`;
  return existsSync(path) ? readJson(path) : exampleTruth;
}

describe.each(ids)('bundled case %s', (id) => {
  const written = readJson(`${root}datasets/cases/${id}/case.json`);
  const result = resolveCase(written, truthOf(id));

  test('is valid', () => {
    expect(result.ok ? [] : result.issues).toEqual([]);
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

  test('a robot that knows everything gets full marks, flat or not', () => {
    if (!result.ok) throw new Error('invalid');
    const random = createRandom(`robot ${id}`);
    for (const question of result.openCase.questions) {
      const kind = questionKinds.get(question.kind);
      const key = result.key.answers.find(({ questionId }) => questionId === question.id)!;
      const grade = kind.grade(question, key, kind.simulate(question, key, random, 1));
      expect([question.id, grade.score]).toEqual([question.id, kind.max]);
      expect(grade.explanation).not.toMatch(/undefined|NaN|\{\{/);
    }
  });

  test('every choice can be explained, and drawing the truth works', () => {
    if (!result.ok) throw new Error('invalid');
    for (const question of result.openCase.questions) {
      const kind = questionKinds.get(question.kind);
      const key = result.key.answers.find(({ questionId }) => questionId === question.id)!;
      expect(kind.truthMarks(question, key, result.key.findings).length).toBeGreaterThan(0);
      for (const control of kind.controls(question)) {
        if (control.control !== 'choose-one') continue;
        for (const option of control.options) {
          const { explanation, score } = kind.grade(question, key, { [control.id]: option.id });
          expect(explanation).toContain(key.explanation);
          if (score === 0) expect(explanation).toContain(`You chose “${option.text}”`);
        }
      }
    }
  });
});
