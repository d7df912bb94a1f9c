import { z } from 'zod';
import { UserError } from '../base/user-error.ts';
import { type Case, type CaseKey, caseLevelSchema } from './case.ts';

/** Body systems that the case list knows, and the window that each is first looked at in. */
export const caseSystems = {
  chest: 'lung',
  head: 'brain',
  neck: 'mediastinum',
  abdomen: 'mediastinum',
  spine: 'bone',
  musculoskeletal: 'bone',
  cardiovascular: 'angio',
} as const;
export type CaseSystem = keyof typeof caseSystems;

/** What an instructor says of a case that is made of their own CT; questions come later. */
export const caseDraftSchema = z.strictObject({
  title: z.string().trim().min(1, 'Give it a title that does not name the diagnosis, like “Chest CT”.'),
  history: z.string().trim().min(1, 'Say in a sentence why the CT was done, without names and dates.'),
  level: caseLevelSchema,
  system: z.enum(Object.keys(caseSystems) as [CaseSystem, ...CaseSystem[]]),
  /** Kept in the answer key alone. */
  diagnosis: z.string().trim(),
  licence: z.string().trim().min(1, 'Say under which terms others may use it.'),
  author: z.string().trim().min(1, 'Say whose case it is.'),
});
export type CaseDraft = Readonly<z.infer<typeof caseDraftSchema>>;

const minutesToLook = 5;

/**
 * A case without questions and its key, ready to be packed with de-identified images. `id` is a slug that says
 * nothing. Throws `UserError` with a sentence for each field that is missing.
 */
export function caseFromDraft(draft: CaseDraft, id: string): { openCase: Case; key: CaseKey } {
  const parsed = caseDraftSchema.safeParse(draft);
  if (!parsed.success)
    throw new UserError('case/draft', parsed.error.issues.map(({ message }) => message).join(' '));
  const { title, history, level, system, diagnosis, licence, author } = parsed.data;
  return {
    openCase: {
      schema: 'oblique/case',
      version: 2,
      id,
      revision: 1,
      title,
      history,
      objectives: ['Look through all images and describe what you find.'],
      level,
      system,
      tags: ['CT', 'de-identified clinical'],
      provenance: { kind: 'patient' },
      licence,
      authors: [author],
      estimatedMinutes: minutesToLook,
      series: { source: 'packed', folder: 'series' },
      view: { windowPreset: caseSystems[system] },
      steps: [],
      questions: [],
    },
    key: {
      schema: 'oblique/case-key',
      version: 2,
      caseId: id,
      caseRevision: 1,
      diagnosis: diagnosis || 'Not stated yet.',
      certainty: { basis: 'not-stated' },
      findings: [],
      answers: [],
      pearls: [],
      thresholds: [],
      references: [],
      differential: [],
      reviewers: [],
      revisions: [],
      steps: [],
    },
  };
}
