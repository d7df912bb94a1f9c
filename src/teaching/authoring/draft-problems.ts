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
  return resolved.issues.map(({ path, message }) => ({
    path: placeInDraft(path),
    message: inForms(message),
  }));
}

/** Who fills in a form writes no lists in brackets and no texts in quotes. */
function inForms(message: string): string {
  return message
    .replace(/^is (missing|empty); write .*$/, 'is not filled in yet')
    .replace(/^has too few entries; at least 1 are needed$/, 'has nothing in it yet');
}

/** Words in what students see first that give the answer away: told while they are typed. */
export function tellingTexts(draft: Draft): readonly AuthoringIssue[] {
  return checkCaseFile(caseFileOf(draft) as CaseFile)
    .map(({ path, message }) => ({ path: placeInDraft(path), message }))
    .filter(({ path }) => ['caseId', 'title', 'tags', 'objectives', 'history'].includes(String(path[0])));
}
