import { z } from 'zod';
import { UserError } from '../base/user-error.ts';
import { anatomyKinds } from './anatomy/index.ts';
import { findingSchema } from './finding-schema.ts';
import type { FindingSpec } from './findings/finding-kind.ts';
import { findingKinds } from './findings/index.ts';
import { phases } from './phase.ts';
import { variationSchema } from './variation.ts';

const mm = z.number().finite();
const anatomyNames = anatomyKinds.all.map(({ kind }) => kind).join(', ');

/** What a synthetic CT is made from: `datasets/cases/<id>/recipe.json`. The same recipe makes the same bytes. */
export const recipeSchema = z
  .strictObject({
    schema: z.literal('oblique/ct-recipe'),
    version: z.literal(1),
    id: z.string().regex(/^[a-z0-9-]+$/),
    licence: z.string().min(1),
    /** Decides the person, the place of every finding, and the noise. */
    seed: z.string().min(1),
    anatomy: z
      .string()
      .refine((kind) => anatomyKinds.has(kind), `There is no such anatomy; use ${anatomyNames}.`),
    phase: z.enum(phases).default('portal-venous'),
    /** Date that the series carries, YYYYMMDD. */
    studied: z.string().regex(/^\d{8}$/),
    scan: z.strictObject({
      columns: z.int().min(8).max(512),
      rows: z.int().min(8).max(512),
      slices: z.int().min(2).max(400),
      pixelMm: mm.positive(),
      sliceMm: mm.positive(),
      /** LPS of the first voxel's centre: rightmost, foremost, lowest; each anatomy says where (0, 0, 0) is. */
      firstMm: z.tuple([mm, mm, mm]),
      /** Standard deviation of the in-plane point spread. */
      blurSigmaMm: mm.min(0.1).max(2),
      /** Noise in the middle of the body at full dose, HU. */
      noiseHu: z.number().min(0).max(100),
      /** Share of the full dose: noise grows with its inverse root. */
      dose: z.number().min(0.05).max(4).default(1),
      /** Streaks of metal (in slices with some), or these and dark bands between dense bones (in all slices, slow). */
      artefacts: z.enum(['metal', 'beam-hardening']).optional(),
    }),
    findings: z.array(findingSchema),
    /** What other variants of the case draw anew: for each finding's id, its fields. */
    variation: variationSchema.default({}),
  })
  .superRefine(({ anatomy, findings, variation }, context) => {
    const ids = findings.map(({ id }) => id);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: 'custom', path: ['findings'], message: 'Two findings have the same id.' });
    findings.forEach(({ kind }, n) => {
      if (!findingKinds.has(kind) || findingKinds.get(kind).anatomy === anatomy) return;
      const message = `A ${kind} is a finding of the ${findingKinds.get(kind).anatomy}, not of the ${anatomy}.`;
      context.addIssue({ code: 'custom', path: ['findings', n, 'kind'], message });
    });
    for (const id of Object.keys(variation))
      if (!ids.includes(id))
        context.addIssue({ code: 'custom', path: ['variation', id], message: 'There is no such finding.' });
  });

export type Recipe = Omit<z.infer<typeof recipeSchema>, 'findings'> & {
  readonly findings: readonly FindingSpec[];
};

/** Checks a recipe read from `path`; one `UserError` names every mistake in it. */
export function readRecipe(json: unknown, path: string): Recipe {
  const checked = recipeSchema.safeParse(json);
  if (checked.success) return checked.data;
  const mistakes = checked.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new UserError('phantom/recipe', `The recipe ${path} is not right: ${mistakes.join(' ')}`, {
    path,
    mistakes: mistakes.length,
  });
}
