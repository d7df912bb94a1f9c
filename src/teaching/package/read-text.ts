import { parseJson } from '../../base/parse-json.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';

/** JSON of a file, or what is wrong with its bytes. */
export type ReadText =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly issue: AuthoringIssue };

/** Reads JSON in UTF-8; a byte order mark does no harm. */
export function readText(name: string, bytes: Uint8Array): ReadText {
  const refuse = (message: string): ReadText => ({ ok: false, issue: { path: [name], message } });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('is not in UTF-8; save it again with that encoding');
  }
  try {
    return { ok: true, json: parseJson(text) };
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return refuse(`is not JSON (${where}); a comma, bracket or quote is missing or too many`);
  }
}
