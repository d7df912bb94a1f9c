import { caseFileSchema } from '../case-file.ts';
import { migrated } from '../migrations/index.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { resolveCase } from '../resolve-case.ts';
import { advise } from './advise.ts';
import { readText } from './read-text.ts';

/** Everything wrong with a case as its author writes it; without a truth file its numbers are taken on trust. */
export function checkAuthored(
  json: unknown,
  truthBytes: Uint8Array | undefined,
  now: number,
): { errors: AuthoringIssue[]; warnings: AuthoringIssue[] } {
  const truth = truthBytes && readText('truth.json', truthBytes);
  if (truth && !truth.ok) return { errors: [truth.issue], warnings: [] };
  const resolved = resolveCase(json, truth?.json);
  const file = caseFileSchema.safeParse(migrated(json)).data;
  const warnings = file ? advise(file, now) : [];
  const errors = resolved.ok ? [] : resolved.issues;
  if (truth || file?.series.source !== 'bundled') return { errors: [...errors], warnings };
  const message =
    'is not there, so facts in keys and texts were not checked; generate the series with npm start';
  return {
    errors: errors.filter(({ code }) => code !== 'needs-truth'),
    warnings: [{ path: ['truth.json'], message }, ...warnings],
  };
}
