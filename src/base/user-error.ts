/** JSON-safe facts that belong to an error: file path, tag, number found. Never a patient identifier. */
export type ErrorContext = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An error that a user can cause and mend.
 *
 * `code` is stable and machine-readable (`dicom/truncated`); `message` is one or two sentences that say
 * what happened and what to do. Bugs throw plain `Error` instead.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly context: ErrorContext;

  constructor(code: string, message: string, context: ErrorContext = {}, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.context = context;
  }
}

/** The plain-data form of a `UserError`, which survives `postMessage` and JSON. */
export interface UserErrorRecord {
  readonly code: string;
  readonly message: string;
  readonly context: ErrorContext;
}

export function toRecord(error: UserError): UserErrorRecord {
  return { code: error.code, message: error.message, context: error.context };
}

export function fromRecord(record: UserErrorRecord): UserError {
  return new UserError(record.code, record.message, record.context);
}
