import type { Case, CaseKey } from '../../../src/teaching/case.ts';
import { wordsOf } from '../../../src/teaching/text/words.ts';
import { tellingWords } from '../../../src/teaching/unknown/find-leaks.ts';

/**
 * What nothing may say that a student gets of a case before the first answer: the words of its diagnosis and findings,
 * the beginnings of pearls and explanations, and exact numbers. Words that options name, among others, are left out.
 */
export function secretsOfCase(openCase: Case, key: CaseKey): string[] {
  const named = new Set(
    wordsOf(JSON.stringify(openCase.questions.map(({ prompt }) => prompt))).map(({ form }) => form),
  );
  const words = [...tellingWords([key.diagnosis, ...key.findings.map(({ name }) => name)])];
  const sentences = [
    key.diagnosis,
    ...key.pearls.map(({ text }) => text),
    ...key.answers.map(({ explanation }) => explanation),
    ...key.differential.map(({ name }) => name).filter((name) => name.length > 20),
  ];
  return [
    ...words.filter((form) => !named.has(form)),
    ...sentences.map((text) => text.slice(0, 40)),
    ...key.findings.flatMap(numbersOf),
  ];
}

/** Numbers as JSON and as sentences have them; short ones stand anywhere. */
function numbersOf({
  longAxisMm,
  shortAxisMm,
  volumeMm3,
  meanHu,
  outline,
}: CaseKey['findings'][number]): string[] {
  const exact = [longAxisMm, shortAxisMm, volumeMm3, meanHu, ...(outline?.centre ?? [])].filter(
    (value) => value !== undefined,
  );
  const written = [longAxisMm, shortAxisMm].flatMap((mm) =>
    mm === undefined ? [] : [`${mm.toFixed(1)} mm`],
  );
  return [...exact.map(String).filter((text) => text.replace(/\D/g, '').length >= 5), ...written];
}
