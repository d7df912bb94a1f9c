import { caseFileSchema } from '../case-file.ts';
import { advise } from '../package/advise.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { caseFileOf } from './case-file-of.ts';
import type { Draft } from './draft.ts';
import { placeInDraft } from './place-in-draft.ts';

/** What would make a draft better that is whole already; `now` is ms since the Unix epoch. */
export function draftAdvice(draft: Draft, now: number): readonly AuthoringIssue[] {
  const file = caseFileSchema.safeParse(caseFileOf(draft)).data;
  return file ? advise(file, now).map(({ path, message }) => ({ path: placeInDraft(path), message })) : [];
}
