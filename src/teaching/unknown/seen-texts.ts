import type { CaseFile } from '../case-file.ts';
import type { QuestionRules } from '../rules/answer-rules.ts';
import type { SeenText } from './find-leaks.ts';

type Line = Pick<CaseFile, 'id' | 'title' | 'history' | 'tags' | 'objectives' | 'provenance'>;

/** Either half of a case that is seen before answering: as written, or as published. */
export interface SeenCase extends Line {
  readonly questions: readonly {
    readonly text: string;
    readonly prompt: unknown;
    readonly rules?: QuestionRules | undefined;
  }[];
  readonly steps: readonly { readonly text: string; readonly shown?: 'before' | 'after' }[];
}

/**
 * What a student sees of a case before the first answer, whatever its version or half, with paths in its file. Options
 * are left out: one of them is the answer, and the others are there to be as likely.
 */
export function seenTexts(seen: SeenCase): SeenText[] {
  const { id, title, history, tags, objectives, provenance, questions, steps } = seen;
  return [
    { path: ['id'], text: id },
    { path: ['title'], text: title },
    { path: ['history'], text: history },
    ...tags.map((text, i) => ({ path: ['tags', i], text })),
    ...objectives.map((text, i) => ({ path: ['objectives', i], text })),
    { path: ['provenance', 'note'], text: provenance.note ?? '' },
    ...steps.flatMap(({ text, shown }, i) =>
      shown === 'after' ? [] : [{ path: ['steps', i, 'text'], text }],
    ),
    ...questions.flatMap(({ text, prompt, rules }, i) => [
      { path: ['questions', i, 'text'], text },
      ...textsOf(prompt, ['questions', i, 'prompt']),
      ...(rules?.hints ?? []).map((hint, h) => ({
        path: ['questions', i, 'rules', 'hints', h],
        text: hint.text,
      })),
    ]),
  ];
}

/** Choices name the answer among others. */
const choices = new Set(['options', 'items', 'structures']);

function textsOf(value: unknown, path: readonly (string | number)[]): SeenText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    choices.has(name) || name.startsWith('$') ? [] : textsOf(item, [...path, name]),
  );
}
