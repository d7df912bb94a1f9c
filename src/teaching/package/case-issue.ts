import type { AuthoringIssue } from '../authoring-issue.ts';

/** One thing wrong with a case: an error stops it from being used, a warning is for its author to weigh. */
export interface CaseIssue {
  readonly severity: 'error' | 'warning';
  /** The file, and the place in it: "case.json.questions.2.key.option". */
  readonly path: string;
  /** What is wrong: "'mass' is used twice". */
  readonly message: string;
  /** What to do about it: "give each its own id". */
  readonly remedy: string;
}

/** Authoring issues say both in one sentence, with a semicolon between them. */
export function caseIssue(severity: CaseIssue['severity'], { path, message }: AuthoringIssue): CaseIssue {
  const [what, ...todo] = message.split('; ');
  return {
    severity,
    path: path.join('.'),
    message: what!,
    remedy: todo.join('; ') || 'mend it there',
  };
}
