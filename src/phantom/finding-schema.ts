import { z } from 'zod';
import { findingKinds } from './findings/index.ts';

/** A finding as a recipe asks for it: each kind checks its own fields. */
export const findingSchema = z
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
