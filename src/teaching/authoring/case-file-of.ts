import { caseVersion } from '../case.ts';
import { standingApprovals } from './approval.ts';
import { caseContent } from './case-content.ts';
import type { Draft } from './draft.ts';

/**
 * The draft as the case file that it would be published as, unchecked: what is empty is left out where it may be, so
 * that whatever is wrong is the author's to mend.
 */
export function caseFileOf(draft: Draft): unknown {
  return {
    ...caseContent(draft),
    schema: 'oblique/case-file',
    version: caseVersion,
    revision: draft.revision,
    revisions: draft.revisions,
    reviewers: standingApprovals(draft).map(({ name, role, date }) => ({ name, role, date })),
  };
}
