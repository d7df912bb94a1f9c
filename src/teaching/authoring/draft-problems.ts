import type { CaseFile } from '../case-file.ts';
import { checkCaseFile } from '../check-case-file.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { caseFileOf } from './case-file-of.ts';
import { deriveCase } from './derive-case.ts';
import type { Draft } from './draft.ts';
import { placeInDraft } from './place-in-draft.ts';

/** Everything that is wrong with a draft; each path leads into the draft, from its first field on. */
export function draftProblems(draft: Draft): readonly AuthoringIssue[] {
  const resolved = deriveCase(draft);
  if (resolved.ok) return [];
  return resolved.issues.map((issue) => ({ path: placeInDraft(issue.path), message: inForms(issue) }));
}

/** Who fills in a form writes no lists in brackets and no texts in quotes. */
function inForms({ code, message }: AuthoringIssue): string {
  if (code === 'empty') return 'is not filled in yet';
  return code === 'no-entries' ? 'has nothing in it yet' : message;
}

/** Words in what students see first that give the answer away: told while they are typed. */
export function tellingTexts(draft: Draft): readonly AuthoringIssue[] {
  return checkCaseFile(caseFileOf(draft) as CaseFile)
    .map(({ path, message }) => ({ path: placeInDraft(path), message }))
    .filter(({ path }) => ['caseId', 'title', 'tags', 'objectives', 'history'].includes(String(path[0])));
}
