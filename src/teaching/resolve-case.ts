import { z } from 'zod';
import type { Json } from '../base/json.ts';
import { type Case, type CaseKey, caseLessonFields, caseOpenFields, caseVersion } from './case.ts';
import { type CaseFile, caseFileSchema } from './case-file.ts';
import type { CaseSeries } from './case-series.ts';
import { type Step, stepSchema } from './case-step.ts';
import { checkCaseFile } from './check-case-file.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { migrated } from './migrations/index.ts';
import type { Question, QuestionKey } from './question.ts';
import type { AuthoringIssue } from './authoring-issue.ts';
import { questionKinds } from './questions/index.ts';
import { findingFacts, findingPlaces, resolveFindings } from './resolve-findings.ts';
import { standIn } from './stand-in.ts';
import { schemaIssues } from './schema-issues.ts';
import { type TruthFile, truthFileSchema } from './truth-file.ts';

/** A case that can be played, or everything that is wrong with it; each path starts with the file's name. */
export type ResolvedCase =
  | { readonly ok: true; readonly openCase: Case; readonly key: CaseKey }
  | { readonly ok: false; readonly issues: readonly AuthoringIssue[] };

/** Drops every field that students must not see before they answer. */
const openPart = z.object(caseOpenFields);

/**
 * Joins an authored case, of any version, with its truth: into what students get, and what grading needs. All measured
 * numbers in keys come from the truth; all problems are reported at once. `truthJson` is what the generator computed;
 * undefined for images that nobody generated, whose findings carry their own. The normal scan that a case names is
 * offered where its own truth file is given.
 */
export function resolveCase(caseJson: unknown, truthJson?: unknown, normalTruthJson?: unknown): ResolvedCase {
  const json = migrated(caseJson);
  const file = caseFileSchema.safeParse(json);
  const truth = truthFileSchema.optional().safeParse(truthJson);
  const normal = truthFileSchema.safeParse(normalTruthJson);
  if (!file.success || !truth.success) {
    const issues = [...schemaIssues('case.json', file.error), ...schemaIssues('truth.json', truth.error)];
    return { ok: false, issues: truth.success ? [...issues, ...beyondSchema(json, truth.data)] : issues };
  }
  const joined = join(file.data, truth.data);
  const issues = [...checkCaseFile(file.data), ...joined.issues];
  if (issues.length > 0 || !joined.series) return { ok: false, issues };
  const { comparison, id, revision, diagnosis, certainty, reviewers, revisions } = file.data;
  return {
    ok: true,
    openCase: {
      schema: 'oblique/case',
      version: caseVersion,
      ...openPart.parse(file.data),
      series: joined.series,
      ...(comparison && normal.success && { comparison: { ...comparison, url: normal.data.seriesUrl } }),
      steps: joined.stepsBefore,
      questions: joined.questions.map(({ question }) => question),
    },
    key: {
      schema: 'oblique/case-key',
      version: caseVersion,
      caseId: id,
      caseRevision: revision,
      diagnosis,
      certainty,
      findings: joined.findings,
      answers: joined.questions.map(({ answer }) => answer),
      ...joined.lesson,
      steps: joined.stepsAfter,
      reviewers,
      revisions,
    },
  };
}

/** What is wrong besides, in the parts that the schema could read: an author hears of everything at once. */
function beyondSchema(json: unknown, truth: TruthFile | undefined): AuthoringIssue[] {
  const stoodIn = standIn(json);
  if (!stoodIn) return [];
  const { file, replaced } = stoodIn;
  const gone = new Set(replaced.map((part) => part.join('/')));
  return [...checkCaseFile(file), ...join(file, truth).issues].filter(
    ({ path: [, field, entry] }) => !gone.has(String(field)) && !gone.has(`${field}/${entry}`),
  );
}

function join(file: CaseFile, truth: TruthFile | undefined) {
  const issues: AuthoringIssue[] = [];
  const found = resolveFindings(file, truth);
  issues.push(...found.issues);
  const { source } = file.series;
  const voxelDiagonalMm =
    truth?.voxelDiagonalMm ?? (source === 'bundled' ? undefined : file.series.voxelDiagonalMm);
  const facts: Facts = {
    ...findingFacts(found.findings),
    series: { voxelDiagonalMm },
    ...thresholdFacts(file),
  };
  const places = findingPlaces(found.findings);
  const questions = file.questions.map((_, i) => joinQuestion(file, i, facts, places));
  issues.push(...questions.flatMap((joined) => joined.issues));
  const { pearls, differential, thresholds, references } = file;
  const fill = <T>(schema: z.ZodType<T>, value: T, field: string) =>
    schema.parse(fillIn(value as Json, facts, ['case.json', field], issues));
  return {
    issues,
    findings: found.findings,
    series: seriesOf(file, truth, issues),
    questions,
    lesson: {
      pearls: fill(caseLessonFields.pearls, pearls, 'pearls'),
      differential: fill(caseLessonFields.differential, differential, 'differential'),
      thresholds,
      references,
    },
    stepsBefore: joinSteps(file, 'before', thresholdFacts(file), issues),
    stepsAfter: joinSteps(file, 'after', facts, issues),
  };
}

function seriesOf(
  { series }: CaseFile,
  truth: TruthFile | undefined,
  issues: AuthoringIssue[],
): CaseSeries | undefined {
  if (series.source === 'bundled') {
    if (truth) return { ...series, url: truth.seriesUrl };
    const message = 'has no truth.json beside it; generate the series with npm start';
    issues.push({ path: ['case.json', 'series'], message, code: 'needs-truth' });
    return undefined;
  }
  const { voxelDiagonalMm, ...where } = series;
  return where;
}

/** Steps before the answer know no finding, or they would tell where one lies. */
function joinSteps(
  { steps }: CaseFile,
  wanted: 'before' | 'after',
  facts: Facts,
  issues: AuthoringIssue[],
): Step[] {
  return steps.flatMap(({ shown, ...step }, i) => {
    if (shown !== wanted) return [];
    const path = ['case.json', 'steps', i];
    const count = issues.length;
    const filled = fillIn(step as Json, facts, path, issues);
    if (issues.length > count) return [];
    const parsed = stepSchema.safeParse(filled);
    if (parsed.success) return [parsed.data];
    issues.push({
      path: [...path, 'at'],
      message: 'is no place; use [x, y, z] in mm, or the middle of a finding',
    });
    return [];
  });
}

const thresholdFacts = (file: CaseFile): Facts => ({
  thresholds: Object.fromEntries(file.thresholds.map((threshold) => [threshold.id, threshold])),
});

interface JoinedQuestion {
  readonly question: Question;
  readonly answer: QuestionKey;
  readonly issues: readonly AuthoringIssue[];
}

function joinQuestion(file: CaseFile, i: number, facts: Facts, places: Facts): JoinedQuestion {
  const { id, kind, text, prompt, rules, key, explanation, findingId } = file.questions[i]!;
  const path = ['case.json', 'questions', i];
  const issues: AuthoringIssue[] = [];
  // A prompt is open to the student, so it may quote guidelines but no finding, or else where one lies.
  const tellsPlace = questionKinds.has(kind) && questionKinds.get(kind).tellsPlace;
  const openFacts = { ...thresholdFacts(file), ...(tellsPlace ? places : {}) };
  const question: Question = {
    id,
    kind,
    text,
    prompt: fillIn(prompt, openFacts, [...path, 'prompt'], issues) as Question['prompt'],
    ...(rules && { rules }),
  };
  const answer: QuestionKey = {
    questionId: id,
    explanation: String(fillIn(explanation, facts, [...path, 'explanation'], issues)),
    ...(findingId === undefined ? {} : { findingId }),
    key: fillIn(key, facts, [...path, 'key'], issues) as QuestionKey['key'],
  };
  if (!questionKinds.has(kind)) {
    const kinds = questionKinds.all.map((definition) => definition.kind).join(', ');
    issues.push({ path: [...path, 'kind'], message: `no question kind '${kind}'; use one of: ${kinds}` });
  } else if (issues.length === 0) {
    const found = questionKinds.get(kind).check(question, answer);
    issues.push(...found.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
  return { question, answer, issues };
}
