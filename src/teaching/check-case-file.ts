import type { CaseFile } from './case-file.ts';
import type { AuthoringIssue } from './question-kind.ts';

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
  return items.flatMap(({ id }, i) =>
    items.findIndex((item) => item.id === id) < i
      ? [{ path: ['case.json', list, i, 'id'], message: `'${id}' is used twice; give each its own id` }]
      : [],
  );
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

/**
 * The texts that a student sees in the case list, and hints, must not share a telling word with the diagnosis or a
 * finding's name. Words under five letters, and those of the body system, tell nothing.
 */
function leaks(file: CaseFile): AuthoringIssue[] {
  const secrets = new Set(
    wordsOf([file.diagnosis, ...file.findings.map((finding) => finding.name)].join(' ')),
  );
  for (const word of wordsOf(file.system)) secrets.delete(word);
  const hints = file.questions.flatMap(({ rules }, i) =>
    (rules?.hints ?? []).map(({ text }, hint) => ({ path: ['questions', i, 'rules', 'hints', hint], text })),
  );
  const seen = [
    { path: ['id'], text: file.id },
    { path: ['title'], text: file.title },
    { path: ['tags'], text: file.tags.join(' ') },
    { path: ['objectives'], text: file.objectives.join(' ') },
    ...hints,
  ];
  return seen.flatMap(({ path, text }) =>
    wordsOf(text)
      .filter((word) => secrets.has(word))
      .map((word) => ({
        path: ['case.json', ...path],
        message: `'${word}' gives the answer away before it is asked; use a neutral word`,
      })),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}
