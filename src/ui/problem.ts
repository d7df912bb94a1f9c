import { UserError } from '../base/user-error.ts';
import { isTransient } from '../sources/dicomweb/archive-failure.ts';

/** What went wrong, for people: a sentence, and where they take some, the steps that mend it. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly advice: readonly string[];
  /** Lines to copy into the configuration of whatever must be mended. */
  readonly configuration: string | undefined;
}

/** What people are told of a bug; the bug itself is thrown on, for the log. */
export const unexpectedMessage =
  'Something went wrong inside Oblique. What was open is still open; reload the page and try again.';

/** What a `UserError` says; bugs are thrown on. */
export function problemOf(thrown: unknown): Problem {
  if (!(thrown instanceof UserError)) throw thrown;
  const { code, message, context } = thrown;
  return {
    code,
    message,
    advice: typeof context.advice === 'string' ? context.advice.split('\n').filter(Boolean) : [],
    configuration: typeof context.configuration === 'string' ? context.configuration : undefined,
  };
}

/** True for failures of networks, drives and servers: the same may work a moment later. */
export function mayPass(error: unknown): boolean {
  return isTransient(error) || (error instanceof UserError && /\/(unreachable|unreadable)$/.test(error.code));
}
