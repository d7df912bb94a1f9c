import { describe, expect, test } from 'vitest';
import { formatValue } from '../../src/measure/reading.ts';
import { publishCase, publishIndex } from '../../src/teaching/publish-case.ts';
import { readCase, readCaseIndex, readCaseKey } from '../../src/teaching/read-case.ts';
import { resolveCase } from '../../src/teaching/resolve-case.ts';
import { exampleTruth } from '../support/example-truth.ts';

const file = () => ({
  schema: 'oblique/case-file',
  version: 2,
  id: 'chest-009',
  revision: 3,
  title: 'Chest CT',
  history: 'Cough.',
  objectives: ['Search the lungs.'],
  level: 'introductory',
  system: 'chest',
  tags: ['CT'],
  provenance: { kind: 'synthetic' },
  licence: 'CC0-1.0',
  authors: ['A. Author'],
  estimatedMinutes: 3,
  series: { source: 'bundled', id: 'chest-009' },
  view: { windowPreset: 'lung' },
  diagnosis: 'Secretoma of the chest',
  certainty: { basis: 'by-construction' },
  findings: [{ id: 'nodule', name: 'Round secretoma' }],
  questions: [
    {
      id: 'where',
      kind: 'locate',
      text: 'Where is it?',
      prompt: { label: 'Mark it' },
      findingId: 'nodule',
      key: { target: { $from: 'nodule.outline' }, voxelDiagonalMm: { $from: 'series.voxelDiagonalMm' } },
      explanation:
        'It is {{nodule.longAxisMm}} long, {{ nodule.volumeMm3 }}, {{nodule.meanHu}}, {{nodule.place}}.',
    },
    {
      id: 'group',
      kind: 'threshold-decision',
      text: 'How large?',
      prompt: {
        options: [
          { id: 's', text: 'Up to {{thresholds.cut.value}} mm' },
          { id: 'l', text: 'Larger' },
        ],
      },
      key: {
        quantity: 'Mean diameter',
        value: { $from: 'nodule.meanDiameterMm' },
        thresholds: [{ $from: 'thresholds.cut' }],
      },
      explanation: 'By the guideline.',
    },
  ],
  pearls: [{ text: 'At {{nodule.meanHu}} it is soft tissue.', findingId: 'nodule' }, { text: 'Rare.' }],
  thresholds: [
    {
      id: 'cut',
      value: 8,
      unit: 'mm',
      valueBelongsTo: 'lower',
      guideline: 'Guideline',
      year: 2017,
      caveat: 'Teaching.',
      reviewedOn: null,
    },
  ],
  references: [{ citation: 'A 2017', doi: '10.1000/x' }],
});

function resolved() {
  const result = resolveCase(file(), exampleTruth);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

describe('a case with its truth', () => {
  test('keys and texts hold the facts of the truth file', () => {
    const { key, openCase } = resolved();
    expect(key.answers[0]).toMatchObject({
      key: { target: exampleTruth.findings[0]!.outline, voxelDiagonalMm: 1.75 },
      explanation: 'It is 12.5 mm long, 619 mm³, 38 HU, right upper lobe.',
    });
    expect(key.answers[1]?.key).toMatchObject({ value: 11.5, thresholds: [{ id: 'cut', value: 8 }] });
    expect(key.pearls[0]).toEqual({ text: 'At 38 HU it is soft tissue.', findingId: 'nodule' });
    expect(key.findings[0]).toMatchObject({ name: 'Round secretoma', longAxisMm: 12.5, meanHu: 38.4 });
    expect(openCase.series).toEqual({ source: 'bundled', id: 'chest-009', url: exampleTruth.seriesUrl });
    expect(openCase.questions[1]?.prompt).toMatchObject({
      options: [{ text: 'Up to 8 mm' }, { text: 'Larger' }],
    });
  });

  test('what students receive before answering holds no answer', () => {
    const seen = JSON.stringify(resolved().openCase);
    const { centre } = exampleTruth.findings[0]!.outline;
    const secrets = ['ecretoma', 'Rare', formatValue(12.5, 'mm'), '12.5', '11.5', JSON.stringify(centre)];
    for (const secret of secrets) expect(seen).not.toContain(secret);
    expect(Object.keys(resolved().openCase)).not.toContain('findings');
  });

  test('published and read back, both halves and the list are the same', () => {
    const published = publishCase(file(), exampleTruth);
    const through = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(readCase(through(published.openCase))).toEqual(published.openCase);
    expect(readCaseKey(through(published.key))).toEqual(published.key);
    expect(readCaseIndex(through(publishIndex([published])))).toEqual([
      {
        id: 'chest-009',
        revision: 3,
        title: 'Chest CT',
        system: 'chest',
        level: 'introductory',
        synthetic: true,
        questionCount: 2,
        estimatedMinutes: 3,
        history: file().history,
        objectives: file().objectives,
        tags: file().tags,
        tasks: ['decide', 'find'],
        quantities: [],
      },
    ]);
  });

  test('a published file of another version says what to do', () => {
    expect(() => readCase({ schema: 'oblique/case', version: 99 })).toThrowError(
      expect.objectContaining({
        code: 'case/unreadable',
        message: expect.stringContaining('Reload the page'),
      }),
    );
  });
});

describe('questions of other kinds in a case', () => {
  const spot = {
    id: 'name',
    kind: 'label-structure',
    text: 'What is this?',
    prompt: { at: { $from: 'nodule.middle' }, label: 'Name' },
    rules: { tries: 2, hints: [{ text: 'It is round.', cost: 0.25 }] },
    key: { structure: 'secretoma', full: ['secretoma'] },
    explanation: 'It is.',
  };
  const withQuestion = (question: object, more: object = {}) =>
    resolveCase(
      { ...file(), ...more, findings: [{ id: 'nodule', name: 'Secretoma' }], questions: [question] },
      exampleTruth,
    );

  test('a spot test tells where to look, with its own rules, and nothing else', () => {
    const result = withQuestion(spot, { rules: { feedback: 'deferred', timeLimitS: 300 } });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const [question] = result.openCase.questions;
    expect(question!.prompt.at).toEqual(exampleTruth.findings[0]!.outline.centre);
    expect(question!.rules).toMatchObject({ tries: 2, tryCost: 0, hints: [{ cost: 0.25 }] });
    expect(result.openCase.rules).toEqual({ feedback: 'deferred', timeLimitS: 300 });
    expect(JSON.stringify(result.openCase)).not.toContain('ecretoma');
    expect(readCase(JSON.parse(JSON.stringify(result.openCase)))).toEqual(result.openCase);
  });

  // biome-ignore format: a table
  test.each<[string, object, RegExp]>([
    ['another kind that takes the place', { ...spot, kind: 'locate', prompt: { label: 'x', at: { $from: 'nodule.middle' } } }, /questions\.0\.prompt\.at: there is no fact 'nodule\.middle'/],
    ['a hint that names it', { ...spot, rules: { hints: [{ text: 'A secretoma?', cost: 0 }] } }, /questions\.0\.rules\.hints\.0: 'secretoma' gives the answer away/],
    ['hints that cost too much', { ...spot, rules: { hints: [{ text: 'a', cost: 1 }, { text: 'b', cost: 0.5 }] } }, /questions\.0\.rules\.hints: cost more/],
    ['a name that is full and less', { ...spot, key: { ...spot.key, less: ['Secretomas'] } }, /questions\.0\.key\.less: /],
    ['a phrase that nobody can say', { ...spot, kind: 'free-text', prompt: { label: 'x' }, key: { items: [{ id: 'a', name: 'A', any: ['mass. Large'] }] } }, /questions\.0\.key\.items\.0\.any\.0: “mass. Large” as it stands/],
    ['a section that is not there', { ...spot, kind: 'report-checklist', prompt: {}, key: { items: [{ id: 'a', name: 'A', any: ['mass'], section: 'summary' }] } }, /questions\.0\.key\.items\.0\.section: no section 'summary'/],
    ['a scale with one step', { ...spot, kind: 'rating', prompt: { label: 'x', scale: { min: 0, max: 1, step: 2, minLabel: 'a', maxLabel: 'b' } }, key: {} }, /questions\.0\.prompt/],
  ])('%s is told with its path', (_, question, expected) => {
    const result = withQuestion(question);
    const issues = result.ok ? [] : result.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(issues).toContainEqual(expect.stringMatching(expected));
  });
});

describe('what an author got wrong', () => {
  type File = ReturnType<typeof file>;
  const issuesOf = (spoil: (draft: File) => void, truth: unknown = exampleTruth) => {
    const draft = file();
    spoil(draft);
    const result = resolveCase(draft, truth);
    return result.ok ? [] : result.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const set = (target: object, change: object) => Object.assign(target, change);

  // biome-ignore format: a table
  test.each<[string, (draft: File) => void, RegExp]>([
    ['no licence', (d) => set(d, { licence: '' }), /^case\.json\.licence: /],
    ['a field that does not exist', (d) => set(d, { titel: 'x' }), /^case\.json: .*titel/],
    ['an unknown finding', (d) => set(d.findings[0]!, { id: 'mass' }), /^case\.json\.findings\.0\.id: 'mass' is not in the truth file, which has: nodule, granuloma/],
    ['a question about no finding', (d) => set(d.questions[0]!, { findingId: 'mass' }), /^case\.json\.questions\.0\.findingId: no finding 'mass'; use one of: nodule/],
    ['a fact that does not exist', (d) => set(d.questions[0]!.key, { target: { $from: 'nodule.shape' } }), /^case\.json\.questions\.0\.key\.target: there is no fact 'nodule\.shape'; known are: .*nodule\.outline/],
    ['the same in a text', (d) => set(d, { pearls: [{ text: '{{nodule.colour}}' }] }), /^case\.json\.pearls\.0\.text: there is no fact 'nodule\.colour'/],
    ['a finding quoted in a prompt', (d) => set(d.questions[0]!.prompt, { label: '{{nodule.longAxisMm}}' }), /^case\.json\.questions\.0\.prompt\.label: there is no fact/],
    ['an unknown question kind', (d) => set(d.questions[0]!, { kind: 'riddle' }), /^case\.json\.questions\.0\.kind: no question kind 'riddle'; use one of: single-choice/],
    ['a key without its parts', (d) => set(d.questions[0]!, { key: { voxelDiagonalMm: 1 } }), /^case\.json\.questions\.0\.key\.target: /],
    ['too few classes', (d) => d.questions[1]!.prompt.options!.pop(), /^case\.json\.questions\.1\.prompt\.options: /],
    ['a question id twice', (d) => set(d.questions[1]!, { id: 'where' }), /^case\.json\.questions\.1\.id: 'where' is used twice/],
    ['a title that tells', (d) => set(d, { title: 'Secretoma on CT' }), /^case\.json\.title: 'Secretoma' gives the answer away/],
    ['a tag that tells', (d) => set(d, { tags: ['round'] }), /^case\.json\.tags\.0: 'round' gives the answer away/],
    ['a normal case that says so', (d) => set(d, { title: 'A normal chest CT' }), /^case\.json\.title: 'normal' gives/],
    ['a history that tells', (d) => set(d, { history: 'Known secretomas of both lungs.' }), /^case\.json\.history: 'secretomas' gives/],
    ['a later question that tells', (d) => set(d.questions[1]!, { text: 'How large is the secretoma?' }), /^case\.json\.questions\.1\.text: 'secretoma' gives/],
    ['a label that tells', (d) => set(d.questions[0]!.prompt, { label: 'Mark the secretoma' }), /^case\.json\.questions\.0\.prompt\.label: 'secretoma'/],
    ['a slug with spaces', (d) => set(d, { id: 'chest 9' }), /^case\.json\.id: use only/],
  ])('%s', (_, spoil, expected) => {
    expect(issuesOf(spoil)).toContainEqual(expect.stringMatching(expected));
  });

  test('all problems are reported at once, of both files', () => {
    const several = issuesOf((d) => {
      set(d, { title: 'Secretoma', pearls: [{ text: '{{nodule.colour}}' }] });
      set(d.questions[0]!, { kind: 'riddle' });
      set(d.questions[1]!.key, { value: { $from: 'nodule.weight' } });
    });
    expect(several).toHaveLength(4);
    expect(
      issuesOf((d) => set(d, { licence: '' }), { findings: [] }).map((line) => line.split(':')[0]),
    ).toEqual(['case.json.licence', 'truth.json.seriesUrl', 'truth.json.voxelDiagonalMm']);
  });

  test('publishing refuses it with the list', () => {
    expect(() => publishCase({ ...file(), licence: '' }, exampleTruth)).toThrowError(
      expect.objectContaining({
        code: 'case/invalid',
        message: expect.stringContaining('- case.json.licence: '),
      }),
    );
  });
});
