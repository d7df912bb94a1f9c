import type { z } from 'zod';
import { UserError } from '../base/user-error.ts';
import { type Case, type CaseKey, caseKeySchema, caseSchema } from './case.ts';
import { migrated } from './migrations/index.ts';
import { type CaseSummary, caseIndexSchema } from './case-summary.ts';

/** Reads a published case of any version, `generated/cases/<id>/case.json`. */
export function readCase(json: unknown): Case {
  return read(caseSchema, json, 'case');
}

/** Reads the other half of a published case, of any version. */
export function readCaseKey(json: unknown): CaseKey {
  return read(caseKeySchema, json, 'answer key');
}

/** Reads the published list of cases, `generated/cases/index.json`. */
export function readCaseIndex(json: unknown): readonly CaseSummary[] {
  return read(caseIndexSchema, json, 'case list').cases;
}

function read<T>(schema: z.ZodType<T>, json: unknown, what: string): T {
  const parsed = schema.safeParse(migrated(json));
  if (parsed.success) return parsed.data;
  throw new UserError(
    'case/unreadable',
    `The ${what} on this server could not be read; it may belong to another version of Oblique. Reload the page, and if that does not help tell whoever runs it.`,
    { path: parsed.error.issues[0]?.path.join('.') },
    { cause: parsed.error },
  );
}
