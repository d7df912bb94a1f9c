import type { CaseFile } from './case-file.ts';
import type { AuthoringIssue } from './authoring-issue.ts';
import { wordsOf } from './text/words.ts';
import { findLeaks, tellingWords } from './unknown/find-leaks.ts';
import { type SeenCase, seenTexts } from './unknown/seen-texts.ts';

/** What no schema sees in one authored case: ids twice, unknown findings, and titles that give the answer away. */
export function checkCaseFile(file: CaseFile): AuthoringIssue[] {
  return [
    ...doubles('questions', file.questions),
    ...doubles('findings', file.findings),
    ...doubles('thresholds', file.thresholds),
    ...doubles('steps', file.steps),
    ...strayFindings('questions', file),
    ...strayFindings('pearls', file),
    ...leaks(file),
  ];
}

function doubles(list: string, items: readonly { readonly id: string }[]): AuthoringIssue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: ['case.json', list, i, 'id'], message: `'${id}' is used twice; give each its own id` }];
  });
}

function strayFindings(list: 'questions' | 'pearls', file: CaseFile): AuthoringIssue[] {
  const known = file.findings.map((finding) => finding.id);
  return file[list].flatMap(({ findingId }, i) =>
    findingId === undefined || known.includes(findingId)
      ? []
      : [
          {
            path: ['case.json', list, i, 'findingId'],
            message: `no finding '${findingId}'; use one of: ${known.join(', ') || 'none'}`,
          },
        ],
  );
}

/** What must not be told. */
interface SecretsOf {
  readonly diagnosis: string;
  readonly findings: readonly { readonly name: string }[];
  /** A word of it tells nothing. */
  readonly system: string;
}

/** No text before the answer may share a telling word with the diagnosis, a finding's name. */
export function leaks(file: SecretsOf & SeenCase): AuthoringIssue[] {
  const telling = new Set(tellingWords([file.diagnosis, ...file.findings.map(({ name }) => name)]));
  for (const { form } of wordsOf(file.system)) telling.delete(form);
  const seen = seenTexts(file);
  const labels = seen.filter(({ path: [field] }) => ['id', 'title', 'tags'].includes(String(field)));
  return [...findLeaks(telling, seen), ...findLeaks(verdicts, labels)].map(({ path, word }) => ({
    path: ['case.json', ...path],
    message: `'${word}' gives the answer away before it is asked; use a neutral word`,
  }));
}

/** A title that says as much of a healthy person tells the answer too; in a history they are everyday words. */
const verdicts = new Set(['normal', 'abnormal', 'healthy']);
