import { z } from 'zod';
import { type Draft, draftSchema } from './draft.ts';
import type { Edit } from './edit.ts';
import type { Edited } from './edit-history.ts';

/** One way back or forward, as it is stored; the document was checked, and steps only ever lead to what it was. */
const stepSchema = z.object({
  edit: z.custom<Edit>((value) => typeof value === 'object' && value !== null && 'edit' in value),
  what: z.string(),
});

/** A draft with its undo and when it was saved. */
export interface KeptDraft extends Edited<Draft> {
  /** Milliseconds since the Unix epoch. */
  readonly savedAt: number;
  /** Raised by each save: a tab that knows an older number would write over another tab's work. */
  readonly saves: number;
}

/** A draft as a browser keeps it: so that a reload takes nothing away. */
export const keptDraftSchema: z.ZodType<KeptDraft> = z.object({
  document: draftSchema,
  undo: z.array(stepSchema),
  redo: z.array(stepSchema),
  savedAt: z.number(),
  saves: z.int().nonnegative(),
});
