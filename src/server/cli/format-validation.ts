import type { CaseIssue } from '../../teaching/package/case-issue.ts';
import type { ValidatedCase } from './validate-paths.ts';

/** What `npm run validate` prints: each case with its errors, then its warnings, then a line that counts. */
export function formatValidation(cases: readonly ValidatedCase[]): string {
  const lines = cases.flatMap(({ path, issues }) => [
    `${path}: ${issues.length === 0 ? 'nothing to mend' : counted(issues)}`,
    ...issues.flatMap(({ severity, path: at, message, remedy }) => [
      `  ${severity}  ${at}`,
      `    ${message}.`,
      `    → ${remedy[0]?.toUpperCase()}${remedy.slice(1)}.`,
    ]),
  ]);
  const all = cases.flatMap(({ issues }) => issues);
  return [...lines, '', `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}, ${counted(all)}`].join(
    '\n',
  );
}

function counted(issues: readonly CaseIssue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const words = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${words(errors, 'error')}, ${words(issues.length - errors, 'warning')}`;
}
