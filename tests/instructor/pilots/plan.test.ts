import { expect, test } from 'vitest';
import {
  keptPlan,
  onServer,
  planFromFile,
  planFromKept,
  planFromTemplate,
  savedFile,
} from '../../../src/instructor/pilots/plan.ts';
import { protocolFromDraft } from '../../../src/research/protocol/protocol-draft.ts';
import { protocolTemplates } from '../../../src/research/protocol/templates.ts';
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

test.each(protocolTemplates.all.map(({ id }) => id))(
  'a plan from %s is kept however unfinished it is',
  (id) => {
    const { draft } = planFromTemplate(id);
    const unfinished = { ...draft, id: '', title: '', tasks: [], consentText: '' };
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
