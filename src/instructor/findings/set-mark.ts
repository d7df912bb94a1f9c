import { jsonOf } from '../../base/json.ts';
import type { AuthoredTruth } from '../../teaching/case-truth.ts';
import type { Mark } from '../../teaching/authoring/draft-finding.ts';
import type { DraftDesk } from '../draft-desk.ts';

/** Marks a finding anew, as one step; without a truth nothing is marked. */
export function setMark(
  desk: DraftDesk,
  finding: number,
  mark: Mark,
  truth: AuthoredTruth | undefined,
  what: string,
  gesture?: string,
): void {
  const stated = truth ? mark : { mark: 'none' as const };
  desk.change(
    {
      edit: 'all',
      edits: [
        { edit: 'set', path: ['findings', finding, 'mark'], value: jsonOf(stated) },
        { edit: 'set', path: ['findings', finding, 'truth'], value: truth && jsonOf(truth) },
      ],
    },
    what,
    gesture,
  );
}
