import { type ErrorContext, UserError } from '../../base/user-error.ts';

/** What a failed request means for those after it. */
export interface FailureFacts {
  /** HTTP status; undefined where no answer came. */
  readonly status?: number | undefined;
  /** The same request may well succeed a little later. */
  readonly transient?: boolean;
  /** How long the archive asked to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

/** A request to an archive that failed, in words; never holds the address's query, a header or an answer. */
export class ArchiveFailure extends UserError {
  readonly facts: FailureFacts;

  constructor(
    code: string,
    message: string,
    facts: FailureFacts,
    context: ErrorContext = {},
    options?: { cause?: unknown },
  ) {
    super(code, message, { status: facts.status, ...context }, options);
    this.facts = facts;
  }
}

/** True for a failure that may well be over a little later. */
export function isTransient(error: unknown): error is ArchiveFailure {
  return error instanceof ArchiveFailure && error.facts.transient === true;
}
