import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { contentHash, standingApprovals } from '../../../src/teaching/authoring/approval.ts';
import { blankQuestion } from '../../../src/teaching/authoring/blank-question.ts';
import { deriveCase } from '../../../src/teaching/authoring/derive-case.ts';
import { type Draft, draftSchema } from '../../../src/teaching/authoring/draft.ts';
import { draftProblems, tellingTexts } from '../../../src/teaching/authoring/draft-problems.ts';
import { loadCase } from '../../../src/teaching/authoring/load-case.ts';
import { newDraft } from '../../../src/teaching/authoring/new-draft.ts';
import { resolveCase } from '../../../src/teaching/resolve-case.ts';
import { exampleCase, exampleKey } from '../../support/example-case.ts';
import { exampleTruth } from '../../support/example-truth.ts';

const scan = { fingerprint: '0123456789abcdef', words: '9 × 8 × 7 voxels', voxelDiagonalMm: 1.6 };
let count = 0;
const newId = () => `id${String(++count).padStart(7, '0')}`;

/** A case with a question of every kind, about a sphere that somebody marked. */
function wholeDraft(): Draft {
  const questions = questionKinds.all.map(({ kind, example: { question, key } }) => ({
    id: kind,
    kind,
    text: question.text,
    prompt: question.prompt,
    key: key.key,
    explanation: key.explanation,
  }));
  return {
    ...newDraft(scan, newId),
    history: 'A cough for six weeks.',
    diagnosis: 'Hamartoma',
    authors: ['A. Author'],
    pearls: [{ text: 'It measures {{spot.longAxisMm}}.', findingId: 'spot' }],
    references: [{ citation: 'A paper', doi: '' }],
    findings: [
      {
        id: 'spot',
        name: 'Hamartoma',
        colour: 'amber',
        mark: { mark: 'sphere', centre: [1, 2, 3], radiusMm: 5 },
        truth: {
          shape: 'ellipsoid',
          centre: [1, 2, 3],
          semiAxes: [
            [5, 0, 0],
            [0, 5, 0],
            [0, 0, 5],
          ],
          meanHu: 31.5,
        },
        kept: {},
      },
    ],
    questions: questions.map((question) =>
      question.kind === 'locate'
        ? { ...question, findingId: 'spot', key: { ...question.key, target: { $from: 'spot.outline' } } }
        : question,
    ),
  } as unknown as Draft;
}

const whole = draftSchema.parse(wholeDraft());

test('two steps in their right order are a question that can be asked, as soon as they have words', () => {
  const blank = blankQuestion(questionKinds.get('ordering'), newId);
  const options = (blank.prompt.options as { id: string }[]).map((option, i) => ({
    ...option,
    text: `Step ${i}`,
  }));
  const question = { ...blank, text: 'In which order?', prompt: { options }, explanation: 'So.' };
  expect(draftProblems({ ...wholeDraft(), questions: [question] })).toEqual([]);
});

describe('a draft', () => {
  test('becomes a case whose keys follow its marks', () => {
    const derived = deriveCase(whole);
    if (!derived.ok) throw new Error(JSON.stringify(derived.issues));
    const locate = derived.key.answers.find(({ questionId }) => questionId === 'locate')!;
    expect(locate.key).toMatchObject({ target: { centre: [1, 2, 3] } });
    expect(derived.key.findings[0]).toMatchObject({ longAxisMm: 10, meanHu: 31.5 });
    expect(derived.key.pearls[0]!.text).toBe('It measures 10.0 mm.');
    expect(JSON.stringify(derived.openCase)).not.toMatch(/hamartoma|outline|meanHu/i);
  });

  test('derived, loaded and derived again is the same case and key', () => {
    const first = deriveCase(whole);
    if (!first.ok) throw new Error(JSON.stringify(first.issues));
    const loaded = loadCase(first.openCase, first.key, scan, 'again');
    expect(draftSchema.parse(JSON.parse(JSON.stringify(loaded)))).toEqual(loaded);
    expect(deriveCase(loaded)).toEqual(first);
  });

  test('of a bundled case gives that case and key, but for where its images are', () => {
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
    const published = resolveCase(read('datasets/cases/chest-001/case.json'), exampleTruth);
    if (!published.ok) throw new Error(JSON.stringify(published.issues));
    const { openCase, key } = published;
    const again = deriveCase(loadCase(openCase, key, scan, 'copy'));
    const { comparison: _, ...rest } = openCase;
    expect(again).toEqual({
      ok: true,
      key,
      openCase: { ...rest, series: { source: 'packed', folder: 'series' } },
    });
  });

  test('says everything that is wrong, with its place', () => {
    const { questions } = whole;
    const broken = {
      ...whole,
      history: '',
      questions: [{ ...questions[0]!, text: '' }, ...questions.slice(1)],
    };
    const places = draftProblems(broken).map(({ path }) => path.join('.'));
    expect(places).toEqual(expect.arrayContaining(['history', 'questions.0.text']));
    expect(draftProblems(whole)).toEqual([]);
  });

  test('tells while typing that a title gives the answer away', () => {
    expect(tellingTexts({ ...whole, title: 'A hamartoma' })[0]).toMatchObject({ path: ['title'] });
    expect(tellingTexts({ ...newDraft(undefined, newId), diagnosis: 'Embolism' })).toEqual([]);
  });
});

describe('a new question', () => {
  test.each(questionKinds.all)('of kind $kind can be kept unfinished and is then a problem', (kind) => {
    const question = blankQuestion(kind, newId);
    const draft = { ...whole, questions: [question] };
    expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(draftProblems(draft).length).toBeGreaterThan(0);
  });
});

describe('an approval', () => {
  const approved: Draft = {
    ...whole,
    reviewers: [
      { name: 'S. Reader', role: 'second reader', date: '2026-11-22', content: contentHash(whole) },
    ],
  };

  test('stands while the contents are the same, and is published', () => {
    expect(standingApprovals({ ...approved, revision: 2 })).toHaveLength(1);
    const derived = deriveCase(approved);
    expect(derived.ok && derived.key.reviewers).toEqual([
      { name: 'S. Reader', role: 'second reader', date: '2026-11-22' },
    ]);
  });

  test.each([
    ['a text', { history: 'Another history.' }],
    ['a mark', { findings: [{ ...whole.findings[0]!, truth: { ...whole.findings[0]!.truth!, meanHu: 3 } }] }],
    ['a question', { questions: whole.questions.slice(1) }],
    ['the diagnosis', { diagnosis: 'Something else' }],
  ] as const)('falls when %s changes', (_, changed) => {
    const draft = { ...approved, ...changed } as Draft;
    expect(standingApprovals(draft)).toEqual([]);
    const derived = deriveCase(draft);
    expect(derived.ok && derived.key.reviewers).toEqual([]);
  });

  test('of a case that is opened again stands until it is changed', () => {
    const derived = deriveCase(approved);
    if (!derived.ok) throw new Error('not derived');
    const loaded = loadCase(derived.openCase, derived.key, scan, 'review');
    expect(standingApprovals(loaded)).toHaveLength(1);
    expect(standingApprovals({ ...loaded, title: 'CT' })).toEqual([]);
  });
});

describe('a case that is loaded as a draft', () => {
  test('may have no questions yet', () => {
    const loaded = loadCase(exampleCase(), exampleKey(), scan, 'empty');
    expect([loaded.questions, loaded.findings]).toEqual([[], []]);
  });

  test('is refused in a sentence where its key does not fit it', () => {
    const derived = deriveCase(wholeDraft());
    if (!derived.ok) throw new Error('not derived');
    const key = { ...derived.key, answers: derived.key.answers.slice(1) };
    expect(() => loadCase(derived.openCase, key, scan, 'odd')).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'case/not-editable' }),
    );
  });
});
