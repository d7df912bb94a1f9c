import { describe, expect, test } from 'vitest';
import { writePackage } from '../../../src/teaching/package/case-package.ts';
import type { ListedFile } from '../../../src/teaching/package/listed-file.ts';
import { validateCase } from '../../../src/teaching/package/validate-case.ts';
import { publishCase } from '../../../src/teaching/publish-case.ts';
import { exampleTruth } from '../../support/example-truth.ts';
import oldFile from '../migrations/chest-001.case-file.1.json' with { type: 'json' };
import { migrated } from '../../../src/teaching/migrations/index.ts';

const now = Date.UTC(2026, 10, 22);
type Json = Record<string, unknown>;
const authored = () =>
  structuredClone(migrated(oldFile)) as Json & {
    questions: (Json & { prompt: Json; key: Json })[];
    thresholds: Json[];
  };
const encode = (text: string) => new TextEncoder().encode(text);
const listed = (name: string, content: Uint8Array): ListedFile => ({ name, bytes: content.length, content });
const json = (name: string, value: unknown) => listed(name, encode(JSON.stringify(value)));
const truth = json('truth.json', exampleTruth);
const image: ListedFile = { name: 'series/0001.dcm', bytes: 1e5 };

const lines = (files: readonly ListedFile[], severity: 'error' | 'warning' = 'error') =>
  validateCase(files, now)
    .filter((issue) => issue.severity === severity)
    .map(({ path, message, remedy }) => `${path}: ${message} → ${remedy}`);

function packed(): ListedFile[] {
  const { openCase, key } = publishCase(oldFile, exampleTruth);
  const series = { source: 'packed', folder: 'series' } as const;
  const files = writePackage({ openCase: { ...openCase, series }, key });
  return [...files.map(({ name, bytes }) => listed(name, bytes)), image];
}
const without = (name: string) => packed().filter((file) => file.name !== name);

describe('a case as its author writes it', () => {
  test('the bundled one has no error, and says what its author may still do', () => {
    expect(lines([json('case.json', oldFile), truth])).toEqual([]);
    expect(lines([json('case.json', oldFile), truth], 'warning')).toEqual([
      "case.json.thresholds.0.reviewedOn: 'fleischner-solid-lower': No named reviewer has checked this value yet → have a named reviewer check it",
      expect.stringContaining('fleischner-solid-upper'),
      'case.json.reviewers: nobody has approved this case → ask a second reader',
    ]);
  });

  test('an object that is nested without end, and ten thousand mistakes, are told and not fallen over', () => {
    const depth = 200_000;
    const deep = encode(`{"schema":"oblique/case-file","x":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(lines([listed('case.json', deep)])).toEqual([expect.stringMatching(/nested more than/)]);
    const file = { ...authored(), findings: Array.from({ length: 10_000 }, () => ({ id: 7 })) };
    expect(lines([json('case.json', file), truth]).length).toBeGreaterThan(10_000);
  });

  test('a name that every object has is no fact', () => {
    const file = authored();
    Object.assign(file.questions[2]!.key, { reference: { $from: 'nodule.constructor' } });
    Object.assign(file, { pearls: [{ text: 'It is {{toString}}.' }] });
    expect(lines([json('case.json', file), truth])).toEqual([
      expect.stringMatching(/^case\.json\.questions\.2\.key.*: there is no fact 'nodule\.constructor'/),
      expect.stringMatching(/^case\.json\.pearls\.0\.text: there is no fact 'toString'/),
    ]);
  });

  test('what is wrong of every sort is told at once: fields, facts, findings, leaks, kinds', () => {
    const file = authored();
    Object.assign(file, { licence: '', titel: 'x', title: 'Nodules', level: 'expert', authors: undefined });
    file.thresholds[0]!.reviewedOn = '22.11.2026';
    Object.assign(file.questions[0]!, { findingId: 'mass' });
    Object.assign(file.questions[1]!, { kind: 'riddle' });
    Object.assign(file.questions[2]!.key, { reference: { $from: 'nodule.weight' } });
    expect(lines([json('case.json', file), truth]).sort()).toEqual([
      expect.stringMatching(/^case\.json\.authors: is missing → write a list/),
      expect.stringMatching(/^case\.json\.level: is none of the values .* → use "introductory" or/),
      'case.json.licence: is empty → write something',
      "case.json.questions.0.findingId: no finding 'mass' → use one of: nodule, granuloma",
      expect.stringMatching(
        /^case\.json\.questions\.1\.kind: no question kind 'riddle' → use one of: single-choice/,
      ),
      expect.stringMatching(
        /^case\.json\.questions\.2\.key\.reference: there is no fact 'nodule\.weight' → known are: nodule\.id/,
      ),
      expect.stringMatching(/^case\.json\.thresholds\.0\.reviewedOn: is not a date → write it as/),
      expect.stringMatching(/^case\.json\.title: 'Nodules' gives the answer away/),
      'case.json: has fields that nobody reads: titel → remove them or look for a slip of the pen',
    ]);
  });

  test('without its truth, facts are taken on trust and that is said', () => {
    const file = authored();
    Object.assign(file.questions[2]!.key, { reference: { $from: 'nodule.weight' } });
    expect(lines([json('case.json', file)])).toEqual([]);
    expect(lines([json('case.json', file)], 'warning')[0]).toMatch(
      /^truth\.json: is not there, .* → generate/,
    );
  });

  test('a threshold ages: checked, then older than two years', () => {
    const file = authored();
    for (const threshold of file.thresholds) threshold.reviewedOn = '2024-11-23';
    const aged = (at: number) =>
      validateCase([json('case.json', file), truth], at).filter(({ path }) => path.includes('thresholds'));
    expect(aged(Date.UTC(2026, 10, 22))).toEqual([]);
    expect(aged(Date.UTC(2026, 10, 24))).toHaveLength(2);
    expect(aged(Date.UTC(2026, 10, 24))[0]!.message).toContain('more than 24 months ago');
  });
});

describe('a packed case', () => {
  test('is without fault as it was written', () => expect(lines(packed())).toEqual([]));

  // biome-ignore format: a table
  test.each<[string, readonly ListedFile[], RegExp]>([
    ['nothing at all', [], /^case\.json: is not there/],
    ['another program’s file', [json('case.json', { schema: 'other' })], /^case\.json: is no case of Oblique/],
    ['no JSON', [listed('case.json', encode('{"schema": "oblique/case",'))], /^case\.json: is not JSON .* → a comma/],
    ['another encoding', [listed('case.json', Uint8Array.from([0xff, 0xfe, 0x7b, 0]))], /^case\.json: is not in UTF-8 → save it/],
    ['no answers', without('key.bin'), /^key\.bin: is not there/],
    ['no images', without('series/0001.dcm'), /^series\/: has no images/],
    ['answers that are damaged', [...without('key.bin'), listed('key.bin', encode('OBLQ\u0001 and so on'))], /^key\.bin: does not open/],
    ['a file twice', [...packed(), { name: 'CASE.json', bytes: 2 }], /^CASE\.json: is there twice/],
    ['a name that leads out', [...packed(), { name: 'series/../../x', bytes: 2 }], /^series\/\.\.\/\.\.\/x: has a name that leads out/],
    ['a name on a drive', [...packed(), { name: 'C:\\x', bytes: 2 }], /has a name that leads out/],
    ['a name in no known encoding', [...packed(), { name: 'series/\uFFFD', bytes: 2 }], /has a name that leads out/],
    ['a text of the size of a film', [...without('key.bin'), { name: 'key.bin', bytes: 1e9 }], /^key\.bin: is larger than 32 MB/],
    ['more files than any case', Array.from({ length: 20_001 }, (_, i) => ({ name: `series/${i}`, bytes: 1 })), /it has 20001 files/],
  ])('%s', (_, files, expected) => {
    expect(lines(files)).toContainEqual(expect.stringMatching(expected));
  });

  test('what does not belong to it is a warning', () => {
    expect(lines([...packed(), { name: 'notes.docx', bytes: 2 }], 'warning')).toEqual([
      'notes.docx: is no part of a case and is not read → leave it out',
    ]);
  });

  test('a title that was changed to tell, and a question without its answer', () => {
    const { openCase, key } = publishCase(oldFile, exampleTruth);
    const files = [
      json('case.json', { ...openCase, title: 'Nodule' }),
      json('key.json', { ...key, answers: key.answers.slice(1) }),
    ];
    expect(lines(files)).toEqual([
      expect.stringMatching(/^case\.json\.questions\.0: has no answer in key\.bin/),
      expect.stringMatching(/^case\.json\.title: 'Nodule' gives the answer away/),
    ]);
  });
});
