import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/base/json.ts';
import type { AuthorField, FieldPath } from '../../src/teaching/author-field.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';

/** All paths that a form writes; what a field writes as a whole, it writes with everything below. */
function written(fields: readonly AuthorField[], root: FieldPath = []): string[] {
  return fields.flatMap((field) => {
    const at = (path: FieldPath | undefined) => (path ? [[...root, ...path].join('.')] : []);
    const own = at(field.at);
    if (field.field === 'rows') return written(field.of, [...root, ...field.at, '*']);
    if (field.field === 'choices') return [...own, ...at(field.right?.at), ...at(field.reasons)];
    if (field.field !== 'measured') return own;
    return [
      ...own,
      ...at(field.tool),
      ...at(field.points),
      ...at(field.unit),
      ...at(field.outline),
      ...at(field.lines),
    ];
  });
}

/** All values of an example that somebody has to write. */
function leaves(value: Json, path: FieldPath = []): FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leaves(item, [...path, String(i)]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, item]) => leaves(item as Json, [...path, name]));
}

describe.each(questionKinds.all)('the form of $kind', ({ authoring, example }) => {
  test('has a field for every value that its example holds', () => {
    const paths = written(authoring);
    const matches = (leaf: FieldPath) =>
      paths.some((path) =>
        path.split('.').every((step, i) => (step === '*' ? /^\d+$/.test(leaf[i] ?? '') : step === leaf[i])),
      );
    const { question, key } = example;
    const all = leaves({ prompt: question.prompt, key: key.key });
    // Rows get their ids from the editor.
    expect(all.filter((leaf) => leaf.at(-1) !== 'id' && !matches(leaf)).map((l) => l.join('.'))).toEqual([]);
  });

  test('labels every field, and none twice', () => {
    const labels = authoring.map(({ label }) => label);
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
