import type { Json } from '../../base/json.ts';
import type { Case, CaseKey } from '../case.ts';
import { contentHash } from './approval.ts';
import type { Draft, DraftQuestion, DraftScan } from './draft.ts';
import type { DraftFinding } from './draft-finding.ts';

/** A published case as a draft: deriving it again gives the same case and the same key. */
export function loadCase(openCase: Case, key: CaseKey, scan: DraftScan | undefined, draftId: string): Draft {
  const { confidenceRequired, rules } = openCase;
  const draft: Draft = {
    schema: 'oblique/case-draft',
    version: 1,
    id: draftId,
    caseId: openCase.id,
    revision: openCase.revision,
    revisions: key.revisions,
    title: openCase.title,
    history: openCase.history,
    objectives: openCase.objectives,
    level: openCase.level,
    system: openCase.system,
    tags: openCase.tags,
    diagnosis: key.diagnosis,
    certainty: noted(key.certainty),
    differential: key.differential,
    pearls: key.pearls,
    references: key.references.map(({ citation, doi = '' }) => ({ citation, doi })),
    authors: openCase.authors,
    licence: openCase.licence,
    estimatedMinutes: openCase.estimatedMinutes,
    provenance: noted(openCase.provenance),
    windowPreset: openCase.view.windowPreset,
    ...(scan && { scan }),
    findings: key.findings.map(findingOf),
    steps: [
      ...openCase.steps.map((step) => ({ ...step, shown: 'before' as const })),
      ...key.steps.map((step) => ({ ...step, shown: 'after' as const })),
    ],
    thresholds: key.thresholds,
    questions: openCase.questions.map((question) => questionOf(question, key)),
    reviewers: [],
    kept: plain({ confidenceRequired, rules }),
  };
  // Whoever approved it approved this.
  const content = contentHash(draft);
  return { ...draft, reviewers: key.reviewers.map((reviewer) => ({ ...reviewer, content })) };
}

function findingOf(finding: CaseKey['findings'][number], i: number): DraftFinding {
  const { id, name, mask, meanHu, place, measures, facts, ...rest } = finding;
  const colour = (['amber', 'sky', 'rose', 'violet', 'orange', 'white'] as const)[i % 6]!;
  const said = { place, measures, facts };
  if (!mask) return { id, name, colour, mark: { mark: 'given' }, kept: plain({ ...rest, meanHu, ...said }) };
  const truth = { shape: 'mask' as const, mask, ...(meanHu !== undefined && { meanHu }) };
  return { id, name, colour, mark: { mark: 'mask' }, truth, kept: plain(said) };
}

function questionOf(question: Case['questions'][number], key: CaseKey): DraftQuestion {
  const answer = key.answers.find(({ questionId }) => questionId === question.id);
  return {
    ...question,
    key: answer?.key ?? {},
    explanation: answer?.explanation ?? '',
    ...(answer?.findingId !== undefined && { findingId: answer.findingId }),
  };
}

const noted = <T extends { readonly note?: string | undefined }>(stated: T) => ({
  ...stated,
  note: stated.note ?? '',
});

/** As JSON has it: parts without a value are left out. */
const plain = (value: Readonly<Record<string, unknown>>): Record<string, Json> =>
  JSON.parse(JSON.stringify(value));
