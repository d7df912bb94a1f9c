import { z } from 'zod';
import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';
import { type Draft, draftSchema } from './draft.ts';

/** Painted masks take the most of a draft. */
export const mostDraftBytes = 1 << 24;
/** Of findings, questions, views and the like: more is no case that somebody wrote. */
const mostParts = 500;

const draftFileSchema = z.object({ document: draftSchema, savedAt: z.number() });

/** A draft as its author sent it on, without steps back: those of a file could lead anywhere. */
export interface DraftFile {
  readonly document: Draft;
  /** Milliseconds since the Unix epoch. */
  readonly savedAt: number;
}

/** Reads an exported draft; throws a `UserError` where it is none, or larger than one can be. */
export async function readDraftFile(file: Pick<Blob, 'size' | 'text'>): Promise<DraftFile> {
  if (file.size > mostDraftBytes) throw tooLarge();
  const read = draftFileSchema.safeParse(jsonOf(await file.text()));
  if (!read.success)
    throw new UserError(
      'drafts/unreadable',
      'This file is no draft that Oblique exported. A saved case, a ZIP, is opened like a CT.',
      { path: read.error.issues[0]?.path.join('.') },
    );
  const lists = Object.values(read.data.document).filter(Array.isArray);
  if (lists.some(({ length }) => length > mostParts)) throw tooLarge();
  return read.data;
}

function tooLarge(): UserError {
  return new UserError(
    'drafts/too-large',
    'This file is larger than any draft, so it was not taken. Export the draft again and bring that file.',
  );
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
