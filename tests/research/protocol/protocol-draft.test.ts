import { describe, expect, test } from 'vitest';
import { draftOfProtocol } from '../../../src/research/protocol/draft-of-protocol.ts';
import { lockProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import {
  type ProtocolDraft,
  protocolFromDraft,
  setsNeeded,
} from '../../../src/research/protocol/protocol-draft.ts';
import { protocolTemplates } from '../../../src/research/protocol/templates.ts';
import { sittingSteps } from '../../../src/research/sitting/sitting-steps.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';

const kinds = ['free-response', 'single-choice', 'measurement', 'threshold-decision'];
const questions = kinds.map((kind) => ({ ...questionKinds.get(kind).example.question, id: `of-${kind}` }));
const cases = new Map(
  Array.from({ length: 12 }, (_, i) => [`case-${i + 1}`, { id: `case-${i + 1}`, questions }] as const),
);

function draftOf(template: (typeof protocolTemplates.all)[number]): ProtocolDraft {
  const ids = [...cases.keys()];
  const sets = Array.from({ length: setsNeeded(template) }, (_, s) =>
    ids.slice(s * template.casesPerSet, (s + 1) * template.casesPerSet),
  );
  return { ...template, id: `pilot-${template.id}`, title: template.name, caseSets: sets };
}

describe.each(protocolTemplates.all.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    const { protocol, problems } = protocolFromDraft(draftOf(template), cases);

    test('with cases becomes a protocol that can be locked and held', () => {
      expect(problems).toEqual([]);
      expect(() => lockProtocol(protocol, 'ab12'.repeat(10), 0)).not.toThrow();
      for (const { id } of protocol.sequences) {
        const steps = sittingSteps(protocol, id, { seed: 'x', participantCode: 'P' });
        const seen = steps.flatMap((step) => (step.kind === 'case' ? step.caseId : []));
        expect(new Set(seen).size).toBe(seen.length);
      }
    });

    test('can be changed again as it was made', () => {
      const again = draftOfProtocol(protocol)!;
      expect(protocolFromDraft(again, cases)).toEqual({ protocol, problems: [] });
      expect(again.participants).toBe(template.participants);
      expect(again.strata).toBeUndefined();
    });

    test('is balanced: every display is as often in each period and on each case set as any other', () => {
      if (template.design === 'pre-post') return;
      const count = (by: (period: number, caseSet: string) => string | number) => {
        const counts = new Map<string, number>();
        for (const { periods } of protocol.sequences)
          for (const [i, { condition, caseSet }] of periods.entries()) {
            const key = `${condition} ${by(i, caseSet)}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        return new Set(counts.values());
      };
      expect(count((period) => period).size).toBe(1);
      expect(count((_period, caseSet) => caseSet).size).toBe(1);
    });
  },
);

test('tests before and after are read outside the comparison, and can be changed again as they were made', () => {
  const draft = draftOf(protocolTemplates.get('parallel-two-arm'));
  const tested = { ...draft, preTest: ['case-9', 'case-10'], postTest: ['case-10', 'case-11'] };
  const { protocol, problems } = protocolFromDraft(tested, cases);
  expect(problems).toEqual([]);
  expect(protocol.sitting).toMatchObject({ preTest: 'before', postTest: 'after' });
  const steps = sittingSteps(protocol, protocol.sequences[0]!.id, { seed: 'x', participantCode: 'P' });
  const read = (period: string) =>
    steps.flatMap((step) => (step.kind === 'case' && step.period === period ? step.caseId : []));
  expect([read('before'), read('after')]).toEqual([tested.preTest, tested.postTest]);
  const again = draftOfProtocol(protocol)!;
  expect(again).toMatchObject({
    caseSets: draft.caseSets,
    preTest: tested.preTest,
    postTest: tested.postTest,
  });
  expect(protocolFromDraft(again, cases)).toEqual({ protocol, problems: [] });
});

test('a test without cases, with one that is compared, and with one that does not ask the same is told so at its place', () => {
  const draft = draftOf(protocolTemplates.get('sievrt-replication'));
  const mute = new Map([...cases, ['case-0', { id: 'case-0', questions: [] }] as const]);
  const { problems } = protocolFromDraft({ ...draft, preTest: ['case-1', 'case-0'], postTest: [] }, mute);
  expect([...new Set(problems.map(({ path }) => path))]).toEqual([
    'caseSets.2.cases.1',
    'caseSets.3',
    'sitting.preTest',
  ]);
  expect(problems.map(({ message }) => message).join('\n')).toMatch(
    /The post-test has no cases yet.*case-1 is read on a display too/s,
  );
});

test('what the form of the file does not take keeps a plan from being locked too', () => {
  const draft = draftOf(protocolTemplates.get('sievrt-replication'));
  const { problems } = protocolFromDraft({ ...draft, id: 'with spaces' }, cases);
  expect(problems.map(({ path }) => path)).toEqual(['id']);
});

test('what is missing is said, all at once', () => {
  const draft = draftOf(protocolTemplates.get('sievrt-replication'));
  const broken = {
    ...draft,
    title: ' ',
    id: '',
    describing: [{ id: 'year', text: '', options: [] }],
    tasks: ['find', 'rank'] as const,
    caseSets: [['case-1', 'case-99'], ['case-1']],
  };
  const messages = protocolFromDraft({ ...broken, tasks: [...broken.tasks] }, cases).problems.map(
    (p) => p.message,
  );
  expect(messages.join('\n')).toMatch(/case-1 has no question of the kind “Rank the differential”/);
  expect(messages.join('\n')).toMatch(/The case case-99 is not here yet/);
  expect(messages.join('\n')).toMatch(/different sizes/);
  expect(messages.join('\n')).toMatch(/case-1 is in two sets/);
  expect(messages.join('\n')).toMatch(/Give the pilot a title/);
  expect(messages.join('\n')).toMatch(/Give the pilot a short name/);
  expect(messages.join('\n')).toMatch(/Question 1 has no words yet/);
  expect(protocolFromDraft({ ...draft, tasks: [] }, cases).problems).toContainEqual({
    path: 'questions',
    message: 'Choose what each case asks.',
  });
});

test('strata, shares and blocks are as they were chosen', () => {
  const draft = draftOf(protocolTemplates.get('parallel-two-arm'));
  const { protocol, problems } = protocolFromDraft(
    { ...draft, strata: ['y3', 'y4'], ratio: [2, 1], blockTurns: [1, 3] },
    cases,
  );
  expect(problems).toEqual([]);
  expect(protocol.allocation).toEqual({ ratio: [2, 1], blockSizes: [3, 9], strata: ['y3', 'y4'] });
  expect(draftOfProtocol(protocol)).toMatchObject({
    ratio: [2, 1],
    blockTurns: [1, 3],
    strata: ['y3', 'y4'],
  });
  expect(draftOfProtocol({ ...protocol, questions: [{ id: 'Q1', name: 'Q1' }] })).toBeUndefined();
});
