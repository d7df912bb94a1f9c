import { z } from 'zod';
import type { ProtocolDraft } from './protocol-draft.ts';
import { protocolTemplateSchema } from './protocol-template.ts';

/** A draft, however unfinished. */
export const protocolDraftSchema: z.ZodType<ProtocolDraft> = z.object({
  ...protocolTemplateSchema.pick({
    design: true,
    displays: true,
    participants: true,
    sitting: true,
  }).shape,
  describing: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      options: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  ),
  id: z.string(),
  title: z.string(),
  tasks: z.array(protocolTemplateSchema.shape.tasks.element),
  consentText: z.string(),
  caseSets: z.array(z.array(z.string())),
  preTest: z.array(z.string()).exactOptional(),
  postTest: z.array(z.string()).exactOptional(),
  strata: z.array(z.string()).exactOptional(),
  ratio: z.array(z.number()).exactOptional(),
  blockTurns: z.array(z.number()).exactOptional(),
});

/** A draft as a browser keeps it, with the template that it began with, if any, or whether a pilot on the server has it. */
export const keptDraftSchema = z.object({
  from: z.string().nullable(),
  onServer: z.boolean(),
  draft: protocolDraftSchema,
});
