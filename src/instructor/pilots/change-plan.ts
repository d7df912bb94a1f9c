import type { Json } from '../../base/json.ts';
import { change, type Edited } from '../../teaching/authoring/edit-history.ts';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import type { DraftPart } from './change-draft.ts';
import type { Plan } from './plan.ts';

/** Takes other decisions; `what` names them for the undo button. Letters typed into one field are one `gesture`. */
export const changePlan = (
  before: Edited<Plan>,
  part: DraftPart,
  what: string,
  gesture?: string,
): Edited<Plan> => change(before, setFields(['draft'], part), what, gesture);

/** Puts another plan in the place of this one, which one step back brings again. */
export const replacePlan = (before: Edited<Plan>, plan: Plan, what: string): Edited<Plan> =>
  change(before, setFields([], plan), what);

const setFields = (path: EditPath, fields: object) => ({
  edit: 'all' as const,
  edits: Object.entries<unknown>({ ...fields }).map(([field, value]) => ({
    edit: 'set' as const,
    path: [...path, field],
    // A plan holds JSON alone; where a field is undefined it goes.
    value: value as Json | undefined,
  })),
});
