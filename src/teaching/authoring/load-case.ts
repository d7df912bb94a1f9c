import { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { type Case, type CaseKey, caseVersion } from '../case.ts';
import { caseFileSchema } from '../case-file.ts';
import type { AuthoredCase } from '../package/case-package.ts';
import { truthFileSchema } from '../truth-file.ts';
import type { Draft, DraftScan } from './draft.ts';
import { draftOfCaseFile } from './draft-of-case-file.ts';

/**
 * A published case as a draft: deriving it again gives the same case and the same key. Keys that followed a finding
 * are numbers now. Throws a `UserError` where the key does not fit the case.
 */
export function loadCase(openCase: Case, key: CaseKey, scan: DraftScan | undefined, draftId: string): Draft {
  return draftOfCaseFile(authoredOf(openCase, key, scan?.voxelDiagonalMm ?? 1), scan, draftId);
}

function authoredOf(openCase: Case, key: CaseKey, voxelDiagonalMm: number): AuthoredCase {
  const { schema: _, version: _v, series: _s, comparison: _c, steps, questions, ...open } = openCase;
  const { caseId: _i, caseRevision: _r, findings, answers: _a, steps: after, ...lesson } = key;
  const file = read(unfinishedFileSchema, {
    ...open,
    ...lesson,
    schema: 'oblique/case-file',
    version: caseVersion,
    series: { source: 'packed', folder: 'series', voxelDiagonalMm },
    findings: findings.map(authoredFinding),
    steps: [
      ...steps.map((step) => ({ ...step, shown: 'before' })),
      ...after.map((step) => ({ ...step, shown: 'after' })),
    ],
    questions: questions.map((question) => withKey(question, key)),
  });
  const truth = read(truthFileSchema, {
    seriesUrl: 'series',
    voxelDiagonalMm,
    findings: findings.filter(({ mask }) => !mask).map(({ name: _n, ...facts }) => facts),
  });
  return { file, truth };
}

/** A case without questions is one whose author is not done yet. */
const unfinishedFileSchema = caseFileSchema.extend({
  questions: z.array(caseFileSchema.shape.questions.element),
});

function read<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UserError(
    'case/not-editable',
    'The answers of this case do not fit its questions, so it cannot be edited; it can still be read and answered.',
    { path: parsed.error.issues[0]?.path.join('.') },
    { cause: parsed.error },
  );
}

function authoredFinding({ id, name, mask, meanHu, place, measures, facts }: CaseKey['findings'][number]) {
  if (!mask) return { id, name };
  return { id, name, truth: { shape: 'mask', mask, meanHu }, place, measures, facts };
}

function withKey(question: Case['questions'][number], { answers }: CaseKey) {
  const answer = answers.find(({ questionId }) => questionId === question.id);
  const { key = {}, explanation = '', findingId } = answer ?? {};
  return { ...question, key, explanation, findingId };
}
