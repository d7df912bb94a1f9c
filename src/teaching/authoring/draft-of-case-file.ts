import type { Json } from '../../base/json.ts';
import type { Lps } from '../../imaging/spaces.ts';
import { length } from '../../imaging/vector.ts';
import { markColours } from '../../measure/mark-colour.ts';
import type { CaseFile } from '../case-file.ts';
import type { AuthoredCase } from '../package/case-package.ts';
import { contentHash } from './approval.ts';
import type { Draft, DraftScan } from './draft.ts';
import type { DraftFinding, Mark } from './draft-finding.ts';

/** What an author wrote, to go on with: the same case file comes of it again. */
export function draftOfCaseFile(
  { file, truth }: AuthoredCase,
  scan: DraftScan | undefined,
  draftId: string,
): Draft {
  const { confidenceRequired, rules } = file;
  const draft: Draft = {
    schema: 'oblique/case-draft',
    version: 1,
    id: draftId,
    caseId: file.id,
    revision: file.revision,
    revisions: file.revisions,
    title: file.title,
    history: file.history,
    objectives: file.objectives,
    level: file.level,
    system: file.system,
    tags: file.tags,
    diagnosis: file.diagnosis,
    certainty: noted(file.certainty),
    differential: file.differential,
    pearls: file.pearls,
    references: file.references.map(({ citation, doi = '' }) => ({ citation, doi })),
    authors: file.authors,
    licence: file.licence,
    estimatedMinutes: file.estimatedMinutes,
    provenance: noted(file.provenance),
    windowPreset: file.view.windowPreset,
    ...(scan && { scan }),
    findings: file.findings.map((finding, i) =>
      findingOf(
        finding,
        truth?.findings.find(({ id }) => id === finding.id),
        i,
      ),
    ),
    steps: file.steps,
    thresholds: file.thresholds,
    questions: file.questions,
    reviewers: [],
    kept: plain({ confidenceRequired, rules }),
  };
  // Whoever approved it approved this.
  const content = contentHash(draft);
  return { ...draft, reviewers: file.reviewers.map((reviewer) => ({ ...reviewer, content })) };
}

type Given = NonNullable<AuthoredCase['truth']>['findings'][number];

function findingOf(
  { id, name, truth, ...said }: CaseFile['findings'][number],
  given: Given | undefined,
  i: number,
): DraftFinding {
  const colour = markColours[i % markColours.length]!;
  if (truth) return { id, name, colour, mark: markOf(truth), truth, kept: plain(said) };
  if (!given) return { id, name, colour, mark: { mark: 'none' }, kept: plain(said) };
  return { id, name, colour, mark: { mark: 'given' }, kept: plain(given) };
}

function markOf(truth: NonNullable<DraftFinding['truth']>): Mark {
  if (truth.shape === 'mask') return { mark: 'mask' };
  if (truth.shape !== 'ellipsoid') return { mark: 'given' };
  const [a, b, c] = truth.semiAxes.map((axis) => length(axis)) as [number, number, number];
  const round = Math.abs(a - b) < 1e-9 && Math.abs(b - c) < 1e-9;
  return round ? { mark: 'sphere', centre: truth.centre as Lps, radiusMm: a } : { mark: 'given' };
}

const noted = <T extends { readonly note?: string | undefined }>(stated: T) => ({
  ...stated,
  note: stated.note ?? '',
});

/** As JSON has it: parts without a value are left out. */
const plain = (value: object): Readonly<Record<string, Json>> => JSON.parse(JSON.stringify(value));
