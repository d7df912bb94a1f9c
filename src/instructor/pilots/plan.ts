import { type Json, jsonOf } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import { draftOfProtocol } from '../../research/protocol/draft-of-protocol.ts';
import { type ProtocolDraft, setsNeeded } from '../../research/protocol/protocol-draft.ts';
import { keptDraftSchema } from '../../research/protocol/kept-draft.ts';
import { readProtocol } from '../../research/protocol/read-protocol.ts';
import { protocolTemplates } from '../../research/protocol/templates.ts';

/** A pilot that is being planned, and what its plan began with. */
export interface Plan {
  readonly draft: ProtocolDraft;
  /** A template's id; a pilot on the server, which keeps its short name; or a file. */
  readonly from: string | typeof onServer | typeof savedFile;
}

export const onServer = Symbol('a pilot on the server');
export const savedFile = Symbol('a saved file');

export function planFromTemplate(templateId: string): Plan {
  const template = protocolTemplates.get(templateId);
  const caseSets = Array.from({ length: setsNeeded(template) }, () => []);
  return { from: templateId, draft: { ...template, title: template.name, caseSets } };
}

/** The plan in a protocol's file; throws a `UserError` for one that was not written here. */
export function planFromFile(text: string): Plan {
  const draft = draftOfProtocol(readProtocol(text));
  if (draft) return { from: savedFile, draft };
  throw new UserError(
    'protocol/not-a-plan',
    'This protocol was not written here, so it cannot be changed here. It can be analysed all the same.',
  );
}

/** A plan as this browser keeps it. */
export function keptPlan({ draft, from }: Plan): Json {
  return jsonOf({ from: typeof from === 'string' ? from : null, onServer: from === onServer, draft });
}

/** The plan that was kept; undefined where there is none, or one of another version. */
export function planFromKept(kept: Json | undefined): Plan | undefined {
  const read = keptDraftSchema.safeParse(kept).data;
  if (!read || (read.from !== null && !protocolTemplates.all.some(({ id }) => id === read.from)))
    return undefined;
  return { draft: read.draft, from: read.from ?? (read.onServer ? onServer : savedFile) };
}
