import type { CaseFile } from '../case-file.ts';
import { checkCaseFile } from '../check-case-file.ts';
import type { AuthoringIssue } from '../question-kind.ts';
import { caseFileOf } from './case-file-of.ts';
import { deriveCase } from './derive-case.ts';
import type { Draft } from './draft.ts';

/** Everything that is wrong with a draft; each path leads into the draft, from its first field on. */
export function draftProblems(draft: Draft): readonly AuthoringIssue[] {
  const resolved = deriveCase(draft);
  if (resolved.ok) return [];
  return resolved.issues.map(({ path, message }) => ({
    path: placeIn(path[0] === 'case.json' ? path.slice(1) : path),
    message,
  }));
}

/** Words in what students see first that give the answer away: told while they are typed. */
export function tellingTexts(draft: Draft): readonly AuthoringIssue[] {
  return checkCaseFile(caseFileOf(draft) as CaseFile)
    .map(({ path, message }) => ({ path: placeIn(path.slice(1)), message }))
    .filter(({ path }) => ['caseId', 'title', 'tags', 'objectives', 'history'].includes(String(path[0])));
}

/** Where a part of the case file is written in the draft. */
function placeIn(path: AuthoringIssue['path']): AuthoringIssue['path'] {
  const [first, ...rest] = path;
  const names: Readonly<Record<string, AuthoringIssue['path']>> = {
    id: ['caseId'],
    view: ['windowPreset'],
    series: ['scan'],
  };
  return [...(names[String(first)] ?? [first ?? 'title']), ...rest];
}
