import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import presets from '../../datasets/presets/ct-windows.json' with { type: 'json' };
import { createRandom } from '../../src/base/random.ts';
import { libraryFolders } from '../../src/server/cli/library.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { validateCase } from '../../src/teaching/package/validate-case.ts';
import { resolveCase } from '../../src/teaching/resolve-case.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const ids = readdirSync(`${root}datasets/cases`);

/** Kinds whose truth is always drawn. Others draw the finding that they are about, if it has a place, or lesions. */
const answersArePlaces = ['attenuation', 'locate', 'measurement', 'point-to-structure', 'threshold-decision'];

/** The generated truth; undefined where the case was not made yet (`npm run library` makes all). */
function truthOf(id: string): unknown {
  const path = join(libraryFolders(root).truths, `${id}.json`);
  return existsSync(path) ? readJson(path) : undefined;
}
/** As far as it can be told without its truth. */
function faultsOf(id: string, truth: unknown): string[] {
  const files = Object.entries({
    'case.json': readJson(`${root}datasets/cases/${id}/case.json`),
    'truth.json': truth,
  });
  const listed = files.flatMap(([name, value]) => {
    const content = new TextEncoder().encode(JSON.stringify(value));
    return value === undefined ? [] : [{ name, bytes: content.length, content }];
  });
  const errors = validateCase(listed, Date.UTC(2026, 10, 22)).filter(({ severity }) => severity === 'error');
  return errors.map(({ path, message, remedy }) => `${path}: ${message}; ${remedy}`);
}

describe.each(ids)('bundled case %s', (id) => {
  const written = readJson(`${root}datasets/cases/${id}/case.json`);
  const truth = truthOf(id);
  const made = truth !== undefined;
  const result = resolveCase(written, truth);

  test('is valid', () => {
    expect(faultsOf(id, truth)).toEqual([]);
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

  test.runIf(made)('a robot that knows everything gets full marks, flat or not', () => {
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

  test.runIf(made)('every choice can be explained, and drawing the truth works', () => {
    if (!result.ok) throw new Error('invalid');
    for (const question of result.openCase.questions) {
      const kind = questionKinds.get(question.kind);
      const key = result.key.answers.find(({ questionId }) => questionId === question.id)!;
      const marks = kind.truthMarks(question, key, result.key.findings);
      const finding = result.key.findings.find(({ id: findingId }) => findingId === key.findingId);
      const { lesions = [] } = key.key as { lesions?: readonly unknown[] };
      const hasPlace = answersArePlaces.includes(question.kind) || lesions.length > 0 || finding?.outline;
      if (hasPlace) expect(marks, question.id).not.toEqual([]);
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
