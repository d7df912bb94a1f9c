import { expect, test } from 'vitest';
import {
  keptPlan,
  onServer,
  planFromFile,
  planFromKept,
  planFromTemplate,
  savedFile,
  savedPlan,
} from '../../../src/instructor/pilots/plan.ts';
import { protocolFromDraft } from '../../../src/research/protocol/protocol-draft.ts';
import { readProtocol } from '../../../src/research/protocol/read-protocol.ts';
import { protocolTemplates } from '../../../src/research/protocol/templates.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { sievrtProtocol } from '../../research/analysis/sievrt-protocol.ts';

test.each(protocolTemplates.all.map(({ id }) => id))('a plan from %s is saved and opened again', (id) => {
  const { draft } = planFromTemplate(id);
  const cases = new Map([['chest-001', { id: 'chest-001', questions: [] }]]);
  const filled = {
    ...draft,
    title: 'Mine',
    tasks: ['find' as const],
    caseSets: draft.caseSets.map(() => ['chest-001']),
  };
  const { protocol } = protocolFromDraft(filled, cases);
  const sound = {
    ...protocol,
    caseSets: protocol.caseSets.map((set) => ({
      ...set,
      cases: set.cases.map((entry) => ({ ...entry, questions: ['find'] })),
    })),
  };
  const plan = planFromFile(JSON.stringify(sound));
  expect(plan.from).toBe(savedFile);
  expect(plan.draft).toMatchObject({
    id,
    title: 'Mine',
    displays: draft.displays,
    caseSets: filled.caseSets,
  });
});

test('a protocol that was not written here is refused in a sentence', () => {
  expect(() => planFromFile(JSON.stringify(sievrtProtocol))).toThrow(
    expect.objectContaining({ code: 'protocol/not-a-plan' }),
  );
});

const nothingYet = {
  id: '',
  title: '',
  tasks: [],
  consentText: '',
  describing: [{ id: '', text: '', options: [{ id: '', text: '' }] }],
  preTest: [],
  postTest: ['chest-001', 'no-such-case'],
  strata: ['y3', ''],
  ratio: [2, 1],
  blockTurns: [3],
};

test.each(protocolTemplates.all.map(({ id }) => id))(
  'a plan from %s is saved and opened again however unfinished it is, with the same problems',
  (id) => {
    const { draft } = planFromTemplate(id);
    for (const unfinished of [draft, { ...draft, title: '' }, { ...draft, ...nothingYet }]) {
      const drafted = protocolFromDraft(unfinished, new Map());
      expect(drafted.problems).not.toEqual([]);
      const text = JSON.stringify(savedPlan({ from: id, draft: unfinished }, drafted));
      const plan = planFromFile(text);
      expect(plan.from).toBe(savedFile);
      expect(protocolFromDraft(plan.draft, new Map())).toEqual(drafted);
      // And again from what was opened: nothing wears off.
      expect(JSON.stringify(savedPlan(plan, drafted))).toBe(text);
    }
  },
);

test('a finished plan is saved as the protocol that others read too', () => {
  const example = (task: string, kind: string) => ({
    ...questionKinds.get(kind).example.question,
    id: `of-${task}`,
  });
  const { draft } = planFromTemplate('parallel-two-arm');
  const finished = { ...draft, tasks: ['measure' as const], caseSets: [['a', 'b']], preTest: ['c'] };
  const questions = [example('measure', 'measurement')];
  const cases = new Map(['a', 'b', 'c'].map((id) => [id, { id, questions }] as const));
  const drafted = protocolFromDraft(finished, cases);
  expect(drafted.problems).toEqual([]);
  const text = JSON.stringify(savedPlan({ from: 'parallel-two-arm', draft: finished }, drafted));
  expect(readProtocol(text)).toEqual(drafted.protocol);
  expect(protocolFromDraft(planFromFile(text).draft, cases)).toEqual(drafted);
});

test('an unfinished plan is no protocol, and a broken one says where', () => {
  const { draft } = planFromTemplate('pre-post');
  const file = savedPlan({ from: 'pre-post', draft }, protocolFromDraft(draft, new Map()));
  expect(() => readProtocol(JSON.stringify(file))).toThrow(
    expect.objectContaining({ code: 'protocol/unfinished' }),
  );
  expect(() => planFromFile(JSON.stringify({ ...file, draft: { ...draft, caseSets: 7 } }))).toThrow(
    /draft\.caseSets: /,
  );
  expect(() => planFromFile('{"schema":')).toThrow(expect.objectContaining({ code: 'protocol/not-json' }));
});

test.each(protocolTemplates.all.map(({ id }) => id))(
  'a plan from %s is kept however unfinished it is',
  (id) => {
    const { draft } = planFromTemplate(id);
    const unfinished = { ...draft, ...nothingYet };
    for (const from of [id, onServer, savedFile] as const) {
      const kept = planFromKept(keptPlan({ from, draft: unfinished }));
      expect(kept?.from).toBe(from);
      expect(protocolFromDraft(kept!.draft, new Map())).toEqual(protocolFromDraft(unfinished, new Map()));
    }
  },
);

test('what another version kept is left alone', () => {
  const kept = keptPlan(planFromTemplate('pre-post')) as { from: string };
  for (const other of [undefined, null, 7, {}, { ...kept, from: 'no-such-template' }, { ...kept, draft: {} }])
    expect(planFromKept(other)).toBeUndefined();
});
