import { z } from 'zod';
import { type Case, type CaseKey, caseOpenFields } from './case.ts';
import { type CaseFile, caseFileSchema } from './case-file.ts';
import { checkCaseFile } from './check-case-file.ts';
import { type Facts, fillIn } from './fill-in.ts';
import type { Finding } from './finding.ts';
import type { Question, QuestionKey } from './question.ts';
import type { AuthoringIssue } from './question-kind.ts';
import { questionKinds } from './questions/index.ts';
import { type TruthFile, truthFileSchema } from './truth-file.ts';

/** A case that can be played, or everything that is wrong with it; each path starts with the file's name. */
export type ResolvedCase =
  | { readonly ok: true; readonly openCase: Case; readonly key: CaseKey }
  | { readonly ok: false; readonly issues: readonly AuthoringIssue[] };

/** Drops every field that students must not see before they answer. */
const openPart = z.object(caseOpenFields);

/**
 * Joins an authored case with the truth that the generator computed: into what students get, and what grading
 * needs. All measured numbers in keys come from the truth; all problems are reported at once. The normal scan that
 * a case names is offered where its own truth file is given.
 */
export function resolveCase(caseJson: unknown, truthJson: unknown, normalTruthJson?: unknown): ResolvedCase {
  const file = caseFileSchema.safeParse(caseJson);
  const truth = truthFileSchema.safeParse(truthJson);
  const normal = truthFileSchema.safeParse(normalTruthJson);
  if (!file.success || !truth.success) {
    return {
      ok: false,
      issues: [...schemaIssues('case.json', file.error), ...schemaIssues('truth.json', truth.error)],
    };
  }
  const { findings, issues: unknown } = joinFindings(file.data, truth.data);
  const facts = factsOf(file.data, truth.data, findings);
  const places = placesOf(findings);
  const questions = file.data.questions.map((_, i) => joinQuestion(file.data, i, facts, places));
  const inPearls: AuthoringIssue[] = [];
  const pearls = fillIn(file.data.pearls, facts, ['case.json', 'pearls'], inPearls) as string[];
  const issues = [
    ...checkCaseFile(file.data),
    ...unknown,
    ...questions.flatMap((joined) => joined.issues),
    ...inPearls,
  ];
  if (issues.length > 0) return { ok: false, issues };
  const { diagnosis, thresholds, references } = file.data;
  return {
    ok: true,
    openCase: {
      schema: 'oblique/case',
      version: 1,
      ...openPart.parse(file.data),
      series: { ...file.data.series, url: truth.data.seriesUrl },
      ...(file.data.comparison &&
        normal.success && { comparison: { ...file.data.comparison, url: normal.data.seriesUrl } }),
      questions: questions.map((joined) => joined.question),
    },
    key: {
      schema: 'oblique/case-key',
      version: 1,
      caseId: file.data.id,
      caseRevision: file.data.revision,
      diagnosis,
      findings,
      answers: questions.map((joined) => joined.answer),
      pearls,
      thresholds,
      references,
    },
  };
}

/** Authored findings with their truth; one that the truth file lacks is an issue. */
function joinFindings(file: CaseFile, truth: TruthFile): { findings: Finding[]; issues: AuthoringIssue[] } {
  const issues: AuthoringIssue[] = [];
  const known = truth.findings.map((fact) => fact.id).join(', ') || 'none';
  const findings = file.findings.flatMap((authored, i) => {
    const fact = truth.findings.find((candidate) => candidate.id === authored.id);
    if (fact) return [{ ...fact, ...authored }];
    issues.push({
      path: ['case.json', 'findings', i, 'id'],
      message: `'${authored.id}' is not in the truth file, which has: ${known}`,
    });
    return [];
  });
  return { findings, issues };
}

/** What keys and explanations may refer to. */
function factsOf(file: CaseFile, truth: TruthFile, findings: readonly Finding[]): Facts {
  const byId = findings.map((finding) => {
    const { longAxisMm, shortAxisMm } = finding;
    if (longAxisMm === undefined || shortAxisMm === undefined) return [finding.id, finding];
    return [finding.id, { ...finding, meanDiameterMm: (longAxisMm + shortAxisMm) / 2 }];
  });
  return {
    ...Object.fromEntries(byId),
    series: { voxelDiagonalMm: truth.voxelDiagonalMm },
    ...thresholdFacts(file),
  };
}

/** The middle of each finding, for questions that ask what lies there. */
const placesOf = (findings: readonly Finding[]): Facts =>
  Object.fromEntries(
    findings.flatMap(({ id, outline }) => (outline ? [[id, { middle: outline.centre }]] : [])),
  );

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

function schemaIssues(fileName: string, error: z.ZodError | undefined): AuthoringIssue[] {
  return (error?.issues ?? []).map((issue) => ({
    path: [fileName, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))],
    message: issue.message,
  }));
}
