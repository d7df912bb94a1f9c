import { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { protocolDraftSchema } from './kept-draft.ts';
import type { ProtocolDraft } from './protocol-draft.ts';
import { toldMistakes } from './told-mistakes.ts';

const schema = 'oblique/protocol-draft';
const draftFileSchema = z.object({
  schema: z.literal(schema),
  version: z.literal(1),
  draft: protocolDraftSchema,
});

/** A plan that cannot be locked yet as the content of a file, so that nothing of it is lost. */
export const draftFile = (draft: ProtocolDraft): z.infer<typeof draftFileSchema> => ({
  schema,
  version: 1,
  draft: protocolDraftSchema.parse(draft),
});

/** Whether a file's JSON is that of a plan that could not be locked yet when it was saved. */
export const isDraftFile = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'schema' in json && json.schema === schema;

/** The plan in such a file's JSON. Throws a `UserError` that names its mistakes, the first ten. */
export function readDraftFile(json: unknown): ProtocolDraft {
  const { data, error } = draftFileSchema.safeParse(json);
  if (data) return data.draft;
  throw new UserError(
    'protocol/draft-unreadable',
    `This is not a plan that can be opened here. ${toldMistakes(error.issues)}`,
    { mistakes: error.issues.length },
  );
}
