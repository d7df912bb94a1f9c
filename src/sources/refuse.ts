import { UserError } from '../base/user-error.ts';
import type { Refusal } from './opened-study.ts';

/** Turns what reading a file threw into a refusal that names the file; bugs are thrown on. */
export function refuse(path: string, thrown: unknown): Refusal {
  if (!(thrown instanceof UserError)) throw thrown;
  const name = path.split('/').at(-1) || path;
  return { path, code: thrown.code, message: `${name}: ${thrown.message}` };
}
