import type { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { type Case, type CaseKey, caseKeySchema, caseSchema } from '../case.ts';
import { leaks } from '../check-case-file.ts';
import { migrated } from '../migrations/index.ts';
import { isJsonObject } from '../migrations/json-object.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { questionKinds } from '../questions/index.ts';
import { schemaIssues } from '../schema-issues.ts';
import { unseal } from '../unknown/seal.ts';
import { packageNames } from './case-package.ts';
import { readText } from './read-text.ts';

/** Everything wrong between the two halves of a packed case. */
export function checkPublished(
  json: unknown,
  bytesOf: (name: string) => Uint8Array | undefined,
): AuthoringIssue[] {
  const open = caseSchema.safeParse(migrated(json));
  const key = readKey(json, bytesOf);
  const issues = [...schemaIssues(packageNames.openCase, open.error), ...key.issues];
  return open.success && key.key ? [...issues, ...together(open.data, key.key)] : issues;
}

/** The key, unsealed with what the open half calls itself even where the rest of that cannot be read. */
function readKey(
  json: unknown,
  bytesOf: (name: string) => Uint8Array | undefined,
): { key?: CaseKey; issues: AuthoringIssue[] } {
  const { id, revision } = isJsonObject(json) ? json : {};
  const sealed = bytesOf(packageNames.key);
  const plain = bytesOf(packageNames.plainKey);
  if (sealed && typeof id === 'string' && typeof revision === 'number') {
    try {
      return checked(packageNames.key, unseal(sealed, { id, revision }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const message =
        'does not open with the id and revision of case.json, or is damaged; pack the case again';
      return { issues: [{ path: [packageNames.key], message }] };
    }
  }
  if (plain) {
    const read = readText(packageNames.plainKey, plain);
    return read.ok ? checked(packageNames.plainKey, read.json) : { issues: [read.issue] };
  }
  const message = 'is not there, so no answer can be graded; pack the case again';
  return sealed ? { issues: [] } : { issues: [{ path: [packageNames.key], message }] };
}

function checked(name: string, json: unknown): { key?: CaseKey; issues: AuthoringIssue[] } {
  const read: z.ZodSafeParseResult<CaseKey> = caseKeySchema.safeParse(migrated(json));
  return read.success ? { key: read.data, issues: [] } : { issues: schemaIssues(name, read.error) };
}

function together(open: Case, key: CaseKey): AuthoringIssue[] {
  const issues: AuthoringIssue[] = [];
  if (key.caseId !== open.id || key.caseRevision !== open.revision)
    issues.push({
      path: [packageNames.key],
      message: `is of '${key.caseId}', revision ${key.caseRevision}; pack the case again`,
    });
  for (const [i, question] of open.questions.entries()) {
    const path = [packageNames.openCase, 'questions', i];
    const answer = key.answers.find(({ questionId }) => questionId === question.id);
    if (!answer) issues.push({ path, message: `has no answer in ${packageNames.key}; pack the case again` });
    else if (!questionKinds.has(question.kind)) {
      const kinds = questionKinds.all.map(({ kind }) => kind).join(', ');
      issues.push({
        path: [...path, 'kind'],
        message: `no question kind '${question.kind}'; use one of: ${kinds}`,
      });
    } else {
      const found = questionKinds.get(question.kind).check(question, answer);
      issues.push(...found.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
    }
  }
  return [...issues, ...leaks({ ...open, diagnosis: key.diagnosis, findings: key.findings })];
}
