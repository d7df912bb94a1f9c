import { describe, expect, test } from 'vitest';
import { checkProtocol } from '../../../src/research/protocol/check-protocol.ts';
import { type Protocol, protocolSchema } from '../../../src/research/protocol/protocol.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { sittingFrom } from '../../../src/research/sitting/sitting.ts';
import { sittingSteps, stepsBeforeAllocation } from '../../../src/research/sitting/sitting-steps.ts';
import { sievrtProtocol } from '../analysis/sievrt-protocol.ts';

const protocol: Protocol = protocolSchema.parse({
  ...sievrtProtocol,
  sitting: {
    displays: { VR: 'xr', FLAT: 'flat' },
    describing: [
      {
        id: 'year',
        text: 'Year of study',
        options: [
          { id: 'y3', text: '3rd' },
          { id: 'y4', text: '4th' },
        ],
      },
    ],
    before: ['ssq'],
    afterPeriod: ['csq-vr', 'raw-tlx'],
    perCondition: ['sus'],
    preference: true,
    familiarisation: { lengths: 3, withinMm: 2, places: 2 },
    breakMinutes: 10,
  },
});
const of = { seed: '0123456789abcdef0123456789abcdef', participantCode: '7K3M-9QXA' };
const steps = sittingSteps(protocol, 'VR2-FLAT1', of);

describe('the way of one participant', () => {
  test('follows the protocol from consent to debriefing', () => {
    const kinds = steps.map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['consent', 'describe', 'form'],
      ...['familiarise', 'case', 'case', 'case', 'case', 'form', 'form'],
      ...['break', 'familiarise', 'case', 'case', 'case', 'case', 'form', 'form'],
      ...['form', 'form', 'preference', 'debrief'],
    ]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test('every case of the sequence once, under its condition, in an order of this participant', () => {
    const cases = steps.flatMap((step) => (step.kind === 'case' ? [step] : []));
    expect(cases.slice(0, 4).map(({ condition, period }) => [condition, period])).toEqual(
      Array(4).fill(['VR', 1]),
    );
    expect(
      cases
        .slice(0, 4)
        .map(({ caseId }) => caseId)
        .sort(),
    ).toEqual(['C05', 'C06', 'C07', 'C08']);
    expect(
      cases
        .slice(4)
        .map(({ caseId }) => caseId)
        .sort(),
    ).toEqual(['C01', 'C02', 'C03', 'C04']);
    expect(sittingSteps(protocol, 'VR2-FLAT1', of)).toEqual(steps);
    const orders = new Set(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((participantCode) =>
        sittingSteps(protocol, 'VR2-FLAT1', { ...of, participantCode })
          .flatMap((step) => (step.kind === 'case' ? step.caseId : []))
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(3);
  });

  test('what comes before the allocation is the same for all, and says nothing of the order', () => {
    const before = stepsBeforeAllocation(protocol);
    for (const { id } of protocol.sequences)
      expect(sittingSteps(protocol, id, of).slice(0, before.length)).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/VR|FLAT/);
  });

  test('pre- and post-tests are read outside the conditions', () => {
    const tested = { ...protocol, sitting: { ...protocol.sitting!, preTest: '1', postTest: '2' } };
    const all = sittingSteps(tested, 'VR2-FLAT1', of);
    expect(stepsBeforeAllocation(tested).filter(({ kind }) => kind === 'case')).toHaveLength(4);
    expect(all.filter((step) => step.kind === 'case' && step.condition === undefined)).toHaveLength(8);
  });
});

describe('how far a sitting has come', () => {
  const known = { beforeAllocation: stepsBeforeAllocation(protocol), all: undefined };
  const whole = { ...known, all: steps };
  const form = {
    instrumentId: 'ssq',
    wordingHash: 'x',
    occasion: 'before' as const,
    answers: {},
    scores: {},
    straightLined: false,
    shownAt: 1,
    submittedAt: 2,
    inputKind: 'mouse' as const,
    condition: 'flat' as const,
  };
  const events: SittingEvent[] = [
    { number: 0, at: 10, type: 'consented', consentHash: 'a'.repeat(64) },
    { number: 1, at: 20, type: 'described', facts: { year: 'y4' } },
    { number: 2, at: 30, type: 'filled', stepId: 'before/ssq', form },
    { number: 3, at: 40, type: 'allocated', sequence: 'VR2-FLAT1' },
    {
      number: 4,
      at: 50,
      type: 'familiarised',
      stepId: 'period-1/familiarise',
      lengths: 3,
      places: 2,
      activeMs: 9,
    },
  ];

  test('step by step, in any order of arrival, a repeat changes nothing', () => {
    expect(sittingFrom(known, []).now?.id).toBe('consent');
    expect(sittingFrom(known, events.slice(0, 2)).now?.id).toBe('before/ssq');
    expect(sittingFrom(known, events.slice(0, 3))).toMatchObject({
      now: undefined,
      state: 'awaiting allocation',
    });
    const after = sittingFrom(whole, events);
    expect(after.now).toMatchObject({ kind: 'case', period: 1, condition: 'VR' });
    expect(sittingFrom(whole, [...events].reverse())).toEqual(after);
    expect(sittingFrom(whole, [...events, ...events])).toEqual(after);
  });

  test('stopping and going on', () => {
    const stop: SittingEvent = { number: 5, at: 60, type: 'stopped', reason: 'felt sick' };
    expect(sittingFrom(whole, [...events, stop]).state).toBe('stopped');
    expect(sittingFrom(whole, [...events, stop, { number: 6, at: 70, type: 'resumed' }]).state).toBe(
      'under way',
    );
  });

  test('at the end', () => {
    const ends = steps.slice(3).map((step, i): SittingEvent => {
      const head = { number: i + 10, at: i + 100, stepId: step.id };
      if (step.kind === 'form') return { ...head, type: 'filled', form };
      if (step.kind === 'case') return { ...head, type: 'case-ended', timedOut: false };
      if (step.kind === 'break') return { ...head, type: 'break-ended' };
      if (step.kind === 'familiarise')
        return { ...head, type: 'familiarised', lengths: 3, places: 2, activeMs: 1 };
      const { stepId: _stepId, ...bare } = head;
      return step.kind === 'preference'
        ? { ...bare, type: 'preferred', condition: 'VR', reason: '' }
        : { ...bare, type: 'debriefed' };
    });
    expect(sittingFrom(whole, [...events, ...ends])).toMatchObject({ now: undefined, state: 'finished' });
  });
});

test('a plan for sittings that cannot be held is told so, all at once', () => {
  const broken = {
    ...protocol,
    sitting: {
      ...protocol.sitting!,
      displays: { VR: 'xr' as const, WALL: 'flat' as const },
      before: ['sss'],
      preTest: '9',
    },
  };
  expect(checkProtocol(broken).map(({ path }) => path)).toEqual([
    'sitting.displays.FLAT',
    'sitting.displays.WALL',
    'sitting.before.0',
    'sitting.preTest',
  ]);
  expect(checkProtocol(protocol)).toEqual([]);
});
