import { afterEach, describe, expect, test } from 'vitest';
import authored from '../../../datasets/cases/chest-001/case.json';
import { createManualClock } from '../../../src/base/clock.ts';
import { QuestionPages } from '../../../src/panels/questions/QuestionPages.tsx';
import type { AttemptEvent } from '../../../src/teaching/attempt/attempt-event.ts';
import type { Condition } from '../../../src/teaching/condition.ts';
import { type CaseRules, plainRules, type QuestionRules } from '../../../src/teaching/rules/answer-rules.ts';
import { ANSWER_KEPT } from '../../../src/ui/answering/answer-kept.ts';
import { instruments } from '../../../src/research/instruments/index.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { createAttemptRunner } from '../../../src/viewer/attempt-runner.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { boardIn, type BoardRoom } from '../../support/boards/BoardRooms.tsx';
import { expectFits } from '../../support/boards/expect-fits.ts';
import { type Box, layOut, takeAway } from '../../support/boards/LayOut.tsx';
import { exampleCase, exampleKey } from '../../support/example-case.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const longest = (texts: readonly string[]) => texts.reduce((a, b) => (b.length > a.length ? b : a));
const QUESTION = longest(authored.questions.map(({ text }) => text));
const EXPLANATION = longest(authored.questions.map(({ explanation }) => explanation));

afterEach(takeAway);

interface Asked {
  /** How often its texts are repeated. */
  readonly times?: number;
  readonly open?: 'answered' | 'form' | 'missed';
  readonly rules?: Partial<QuestionRules>;
  readonly caseRules?: CaseRules;
}

async function sit(kindName: string, { times = 1, open, rules, caseRules }: Asked, condition: Condition) {
  const kind = questionKinds.get(kindName);
  let ids = 0;
  const clock = createManualClock(0);
  const viewer = createViewer({ clock, newId: () => `id${++ids}` });
  const by = { input: 'program', condition } as const;
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, by);
  const question = {
    ...kind.example.question,
    text: `${QUESTION} `.repeat(times).trim(),
    ...(rules && { rules: { ...plainRules, ...rules } }),
  };
  const events: AttemptEvent[] = [];
  const key = { ...kind.example.key, explanation: `${EXPLANATION} `.repeat(times).trim() };
  const runner = await createAttemptRunner({
    viewer,
    teachingCase: exampleCase({
      history: `${authored.history} `.repeat(times).trim(),
      // What is deferred waits for a second one.
      questions: caseRules ? [question, { ...question, id: 'second' }] : [question],
      rules: caseRules,
    }),
    condition,
    loadKey: async () => exampleKey({ answers: [key, { ...key, questionId: 'second' }] }),
    record: async (event) => void events.push(event),
  });
  if (open === 'answered' || open === 'missed') {
    for (const [id, value] of Object.entries(kind.example.wrong as Record<string, string>))
      runner.choose(id, value);
    await runner.submit('hand', condition);
  }
  if (open === 'form') runner.openForm({ instrument: instruments.get('csq-vr'), occasion: 'before' });
  return { viewer, runner, clock, events };
}

type Sitting = Awaited<ReturnType<typeof sit>>;

const boardOf = (room: BoardRoom, { viewer, runner }: Sitting, presented: Condition = room) =>
  boardIn(room, viewer, (size) => <QuestionPages runner={runner} size={size} />, presented);

const HINTS = [
  { text: 'Look at the edge of the lung.', cost: 0.25 },
  { text: 'Look at it in bone greys.', cost: 0.5 },
];

// biome-ignore format: one board a line reads as a table
const boards: [string, string, Asked][] = [
  ['the longest question', 'single-choice', {}],
  ['twice the longest question', 'multiple-choice', { times: 2 }],
  ['twice the longest, ordering', 'ordering', { times: 2 }],
  ['twice the longest, to type', 'free-text', { times: 2 }],
  ['twice the longest, with all help', 'single-choice', { times: 2, open: 'missed', rules: { tries: 3, hints: HINTS, timeLimitS: 90 } }],
  ['feedback twice the longest', 'single-choice', { times: 2, open: 'answered' }],
  ['a questionnaire', 'single-choice', { open: 'form' }],
];
const everyRoom = (['xr', 'cardboard'] as const).flatMap((room) =>
  boards.map((board) => [room, ...board] as const),
);
describe.each(everyRoom)('%s: %s', (room, _name, kindName, asked) => {
  test('stays on its board, legible and large enough to hit', { timeout: 120_000 }, async () => {
    const boxes = await layOut(await boardOf(room, await sit(kindName, asked, room)));
    expectFits(boxes, room);
    expect(boxes.filter(({ pressable }) => pressable).length).toBeGreaterThan(1);
  });
});

describe.each(['xr', 'cardboard'] as const)('help in %s', (room) => {
  const textsOf = (boxes: readonly Box[]) => boxes.flatMap(({ text }) => text ?? []);

  test('tries, time, hints taken and the next one with its price', { timeout: 60_000 }, async () => {
    const rules = { tries: 3, hints: HINTS, timeLimitS: 90 };
    const sitting = await sit('single-choice', { open: 'missed', rules }, room);
    await sitting.runner.takeHint();
    const texts = textsOf(await layOut(await boardOf(room, sitting)));
    expect(texts).toContain('1:30 left');
    expect(texts).toContain('Not right yet. You can try 2 times more.');
    expect(texts).toContain(HINTS[0]!.text);
    expect(texts).not.toContain(HINTS[1]!.text);
    expect(texts.filter((text) => text.startsWith('Hint, for '))).toHaveLength(1);
  });

  test('no marks before they are due, and what was wrong once they are', { timeout: 60_000 }, async () => {
    const caseRules = { feedback: 'deferred' } as const;
    const sitting = await sit('single-choice', { open: 'answered', caseRules }, room);
    const { runner } = sitting;
    const [first] = runner.teachingCase.questions;
    runner.show(first!.id);
    const board = await boardOf(room, sitting);
    const open = textsOf(await layOut(board));
    expect(open).toContain(ANSWER_KEPT);
    expect(open.filter((text) => /Right|Wrong|\d of 1$/.test(text))).toEqual([]);
    takeAway();
    await runner.next();
    const { right } = questionKinds.get('single-choice').example;
    for (const [id, value] of Object.entries(right as Record<string, string>)) runner.choose(id, value);
    await runner.submit('hand', room);
    const explained = (text: string) => text.includes(EXPLANATION);
    expect(textsOf(await layOut(board)).filter(explained)).toHaveLength(2);
  });

  test('the room that is shown ends the time, the page or room behind it does not', {
    timeout: 60_000,
  }, async () => {
    const rules = { timeLimitS: 90 };
    const behind = await sit('single-choice', { rules }, room);
    await layOut(await boardOf(room, behind, 'flat'));
    behind.clock.advance(91_000);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(behind.events.filter(({ type }) => type === 'answered')).toEqual([]);
    takeAway();
    const shown = await sit('single-choice', { rules }, room);
    await layOut(await boardOf(room, shown));
    shown.clock.advance(91_000);
    await expect
      .poll(() => shown.events.find(({ type }) => type === 'answered'))
      .toMatchObject({ answer: { timedOut: true, condition: room } });
  });
});
