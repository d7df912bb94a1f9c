import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';

/** How far a draft is: "1 finding, 2 questions, revision 1, saved …". */
export function draftFacts({ document: { findings, questions, revision }, savedAt }: KeptDraft): string {
  const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
  return [
    count(findings.length, 'finding'),
    count(questions.length, 'question'),
    `revision ${revision}`,
    `saved ${new Date(savedAt).toLocaleString()}`,
  ].join(', ');
}
