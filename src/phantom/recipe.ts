import { z } from 'zod';
import { UserError } from '../base/user-error.ts';
import type { FindingSpec } from './findings/finding-kind.ts';
import { findingKinds } from './findings/index.ts';

const mm = z.number().finite();

const findingSchema = z
  .looseObject({ id: z.string().min(1), kind: z.string() })
  .superRefine((spec, context) => {
    if (!findingKinds.has(spec.kind)) {
      const known = findingKinds.all.map(({ kind }) => kind).join(', ');
      context.addIssue({
        code: 'custom',
        path: ['kind'],
        message: `There is no finding '${spec.kind}'; use ${known}.`,
      });
      return;
    }
    const checked = findingKinds.get(spec.kind).schema.safeParse(spec);
    for (const issue of checked.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  });

/** What a synthetic CT is made from: `datasets/cases/<id>/recipe.json`. The same recipe makes the same bytes. */
export const recipeSchema = z
  .strictObject({
    schema: z.literal('oblique/ct-recipe'),
    version: z.literal(1),
    id: z.string().regex(/^[a-z0-9-]+$/),
    licence: z.string().min(1),
    /** Decides the person, the place of every finding, and the noise. */
    seed: z.string().min(1),
    anatomy: z.literal('chest'),
    /** Date that the series carries, YYYYMMDD. */
    studied: z.string().regex(/^\d{8}$/),
    scan: z.strictObject({
      columns: z.int().min(8).max(512),
      rows: z.int().min(8).max(512),
      slices: z.int().min(2).max(400),
      pixelMm: mm.positive(),
      sliceMm: mm.positive(),
      /** LPS of the first voxel's centre: rightmost, foremost, lowest; the carina is at (0, 0, 0). */
      firstMm: z.tuple([mm, mm, mm]),
      /** Standard deviation of the in-plane point spread. */
      blurSigmaMm: mm.min(0.1).max(2),
      /** Noise in the middle of the chest, HU: the lower the dose, the higher. */
      noiseHu: z.number().min(0).max(100),
    }),
    findings: z.array(findingSchema),
  })
  .refine(({ findings }) => new Set(findings.map(({ id }) => id)).size === findings.length, {
    path: ['findings'],
    message: 'Two findings have the same id.',
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
