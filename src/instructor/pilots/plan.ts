import { type Json, jsonOf } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import { draftOfProtocol } from '../../research/protocol/draft-of-protocol.ts';
import {
  type DraftedProtocol,
  type ProtocolDraft,
  setsNeeded,
} from '../../research/protocol/protocol-draft.ts';
import { keptDraftSchema } from '../../research/protocol/kept-draft.ts';
import { draftFile, isDraftFile, readDraftFile } from '../../research/protocol/draft-file.ts';
import { protocolJson, readProtocol } from '../../research/protocol/read-protocol.ts';
import { protocolTemplates } from '../../research/protocol/templates.ts';

/** A pilot that is being planned, and what its plan began with. */
export interface Plan {
  readonly draft: ProtocolDraft;
  /** A template's id; or where it is from else: plain words with spaces, which no template's id has. */
  readonly from: string;
}

/** A pilot on the server, which keeps its short name. */
export const onServer = 'on the server';
export const savedFile = 'a saved file';

export const fromTemplate = ({ from }: Plan): boolean => from !== onServer && from !== savedFile;

export function planFromTemplate(templateId: string): Plan {
  const template = protocolTemplates.get(templateId);
  const caseSets = Array.from({ length: setsNeeded(template) }, () => []);
  return { from: templateId, draft: { ...template, title: template.name, caseSets } };
}

/** The plan in a file, finished or not; throws a `UserError` for one that was not written here. */
export function planFromFile(text: string): Plan {
  const json = protocolJson(text);
  const draft = isDraftFile(json) ? readDraftFile(json) : draftOfProtocol(readProtocol(text));
  if (draft) return { from: savedFile, draft };
  throw new UserError(
    'protocol/not-a-plan',
    'This protocol was not written here, so it cannot be changed here. It can be analysed all the same.',
  );
}

/** What a plan is saved as: the protocol that it makes, or all that is decided so far where it makes none yet. */
export const savedPlan = ({ draft }: Plan, { protocol, problems }: DraftedProtocol): object =>
  problems.length === 0 ? protocol : draftFile(draft);

/** A plan as this browser keeps it. */
export function keptPlan(plan: Plan): Json {
  const { draft, from } = plan;
  return jsonOf({ from: fromTemplate(plan) ? from : null, onServer: from === onServer, draft });
}

/** The plan that was kept; undefined where there is none, or one of another version. */
export function planFromKept(kept: Json | undefined): Plan | undefined {
  const read = keptDraftSchema.safeParse(kept).data;
  if (!read || (read.from !== null && !protocolTemplates.all.some(({ id }) => id === read.from)))
    return undefined;
  return { draft: read.draft, from: read.from ?? (read.onServer ? onServer : savedFile) };
}
