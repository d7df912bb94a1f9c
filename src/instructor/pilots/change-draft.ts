import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';

/** Decisions of a draft; one that is undefined is taken back. */
export type DraftPart = { readonly [Field in keyof ProtocolDraft]?: ProtocolDraft[Field] | undefined };

/** Takes other decisions. `what` names them for undo; letters typed into one field are one `gesture`. */
export type ChangeDraft = (part: DraftPart, what: string, gesture?: string) => void;
