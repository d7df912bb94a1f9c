import { Canvas, useThree } from '@react-three/fiber';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { OrthographicCamera, type Object3D, type Scene, Vector3 } from 'three';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import authored from '../../../datasets/cases/chest-001/case.json';
import { createManualClock } from '../../../src/base/clock.ts';
import {
  type CardboardPhone,
  createCardboardSession,
} from '../../../src/cardboard/session/cardboard-session.ts';
import { initialSettings } from '../../../src/cardboard/session/cardboard-settings.ts';
import { CardboardContext } from '../../../src/cardboard/session/session-context.ts';
import { createHintStore, HintContext } from '../../../src/panels/hint.ts';
import { QuestionPages } from '../../../src/panels/questions/QuestionPages.tsx';
import { RoomKitContext } from '../../../src/panels/room-kit.ts';
import type { AttemptEvent } from '../../../src/teaching/attempt/attempt-event.ts';
import type { Condition } from '../../../src/teaching/condition.ts';
import { type CaseRules, plainRules, type QuestionRules } from '../../../src/teaching/rules/answer-rules.ts';
import { ANSWER_KEPT } from '../../../src/ui/answering/answer-kept.ts';
import { PresentedContext } from '../../../src/ui/presented.ts';
import { instruments } from '../../../src/research/instruments/index.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { CAP_HEIGHT_SHARE } from '../../../src/ui/room/dmm.ts';
import { ViewerContext } from '../../../src/ui/viewer-context.ts';
import { createAttemptRunner } from '../../../src/viewer/attempt-runner.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { exampleCase, exampleKey } from '../../support/example-case.ts';
import { seenDmm } from '../../support/seen-size.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const longest = (texts: readonly string[]) => texts.reduce((a, b) => (b.length > a.length ? b : a));
const QUESTION = longest(authored.questions.map(({ text }) => text));
const EXPLANATION = longest(authored.questions.map(({ explanation }) => explanation));

/** A laid-out part of a board, dmm from the board's middle, right and up. */
interface Box {
  readonly text: string | undefined;
  readonly fontSize: number;
  readonly pressable: boolean;
  readonly scrolls: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** As much of a uikit component as is read here. */
interface Laid extends Object3D {
  readonly size: { peek(): readonly [number, number] | undefined };
  readonly properties: {
    readonly value: Readonly<Record<string, unknown>>;
  };
}
/** Fiber keeps a component's handlers beside it. */
const pressed = (node: Laid) => {
  const { onClick, onPointerDown } = node.__r3f?.handlers ?? {};
  // What is looked at is pressed by the room.
  const looked = node.properties.value.onHoverChange;
  return [onClick, onPointerDown, looked].some((handler) => handler !== undefined);
};
const isLaid = (node: Object3D): node is Laid => 'size' in node && 'properties' in node;

function boxesOf(scene: Scene): Box[] {
  const boxes: Box[] = [];
  const visit = (node: Object3D, inScroll: boolean) => {
    let scrolls = inScroll;
    if (isLaid(node)) {
      const size = node.size.peek();
      const given = node.properties.value;
      if (size) {
        const { x, y } = new Vector3().setFromMatrixPosition(node.matrixWorld);
        boxes.push({
          text: typeof given.text === 'string' ? given.text : undefined,
          fontSize: Number(given.fontSize),
          pressable: pressed(node) || given.onClick !== undefined || given.onPointerDown !== undefined,
          scrolls,
          left: x - size[0] / 2,
          right: x + size[0] / 2,
          top: y + size[1] / 2,
          bottom: y - size[1] / 2,
        });
      }
      scrolls ||= given.overflow === 'scroll';
    }
    for (const child of node.children) visit(child, scrolls);
  };
  visit(scene, false);
  return boxes;
}

let unmount = () => {};
afterEach(() => unmount());
beforeAll(() => {
  // The room's face is beside the page, which the test's own page is not.
  const base = document.createElement('base');
  base.href = '/';
  document.head.append(base);
});

/** Lays a board out as the room does and waits until its face has come and nothing moves any more. */
async function layOut(board: ReactNode): Promise<Box[]> {
  const place = document.createElement('div');
  place.style.cssText = 'width: 320px; height: 320px';
  document.body.append(place);
  const root = createRoot(place);
  unmount = () => {
    root.unmount();
    place.remove();
  };
  let scene: Scene | undefined;
  const Tell = () => {
    scene = useThree((three) => three.scene);
    return null;
  };
  const camera = new OrthographicCamera(-600, 600, 600, -600, -1000, 1000);
  root.render(
    <Canvas camera={camera} orthographic>
      <Tell />
      {board}
    </Canvas>,
  );
  let before = '';
  for (let i = 0; i < 200; i++) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const boxes = scene ? boxesOf(scene) : [];
    const now = JSON.stringify(boxes);
    const written = boxes.filter(({ text }) => text).some((box) => box.right - box.left > 40);
    if (written && now === before) return boxes;
    before = now;
  }
  throw new Error(`the board did not come to rest: ${before.slice(0, 300)}`);
}

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

/** Puts the question's board into a room of each kind. */
const rooms = {
  async xr({ runner }: Sitting) {
    const { XR_KIT } = await import('../../../src/xr/room-kit.ts');
    const { QUESTION_BOARD } = await import('../../../src/xr/questions/question-board.ts');
    const { KeyboardContext } = await import('../../../src/xr/keyboard/keyboard-context.ts');
    const keyboard = { fieldId: undefined, open: () => undefined, close: () => undefined };
    return (
      <KeyboardContext value={keyboard}>
        <RoomKitContext value={XR_KIT}>
          <QuestionPages runner={runner} size={QUESTION_BOARD} />
        </RoomKitContext>
      </KeyboardContext>
    );
  },
  async cardboard({ runner }: Sitting) {
    const { CARDBOARD_KIT } = await import('../../../src/cardboard/room-kit.ts');
    const { QUESTION_BOARD } = await import('../../../src/cardboard/questions/question-board.ts');
    const session = createCardboardSession({} as CardboardPhone, initialSettings);
    return (
      <CardboardContext value={session}>
        <RoomKitContext value={CARDBOARD_KIT}>
          <QuestionPages runner={runner} size={QUESTION_BOARD} />
        </RoomKitContext>
      </CardboardContext>
    );
  },
};
type Room = keyof typeof rooms;

async function boardIn(room: Room, sitting: Sitting, presented: Condition = room) {
  return (
    <ViewerContext value={sitting.viewer}>
      <PresentedContext value={presented}>
        <HintContext value={createHintStore()}>{await rooms[room](sitting)}</HintContext>
      </PresentedContext>
    </ViewerContext>
  );
}

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
const SIZES = { xr: { height: 980, target: 48 }, cardboard: { height: 900, target: 64 } };

describe.each(everyRoom)('%s: %s', (room, _name, kindName, asked) => {
  test('stays on its board, legible and large enough to hit', { timeout: 120_000 }, async () => {
    const boxes = await layOut(await boardIn(room, await sit(kindName, asked, room)));
    const [board] = boxes;
    expect(board!.top - board!.bottom).toBeLessThanOrEqual(SIZES[room].height + 0.5);
    const outside = boxes.filter(
      (box) =>
        box.left < board!.left - 1 ||
        box.right > board!.right + 1 ||
        (!box.scrolls && (box.top > board!.top + 1 || box.bottom < board!.bottom - 1)),
    );
    expect(outside).toEqual([]);
    const held = (box: Box): [number, number] => [
      Math.max(Math.abs(box.left), Math.abs(box.right)),
      Math.min(SIZES[room].height / 2, Math.max(Math.abs(box.top), Math.abs(box.bottom))),
    ];
    const texts = boxes.filter(({ text }) => text);
    expect(texts.every(({ fontSize }) => fontSize >= 32)).toBe(true);
    const small = texts.filter((box) => seenDmm(box.fontSize * CAP_HEIGHT_SHARE, held(box)) < 20);
    expect(small).toEqual([]);
    const buttons = boxes.filter(({ pressable }) => pressable);
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) {
      const side = Math.min(button.right - button.left, button.top - button.bottom);
      expect(seenDmm(side, held(button)), JSON.stringify(button)).toBeGreaterThanOrEqual(SIZES[room].target);
    }
  });
});

describe.each(['xr', 'cardboard'] as const)('help in %s', (room) => {
  const textsOf = (boxes: readonly Box[]) => boxes.flatMap(({ text }) => text ?? []);

  test('tries, time, hints taken and the next one with its price', { timeout: 60_000 }, async () => {
    const rules = { tries: 3, hints: HINTS, timeLimitS: 90 };
    const sitting = await sit('single-choice', { open: 'missed', rules }, room);
    await sitting.runner.takeHint();
    const texts = textsOf(await layOut(await boardIn(room, sitting)));
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
    const board = await boardIn(room, sitting);
    const open = textsOf(await layOut(board));
    expect(open).toContain(ANSWER_KEPT);
    expect(open.filter((text) => /Right|Wrong|\d of 1$/.test(text))).toEqual([]);
    unmount();
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
    await layOut(await boardIn(room, behind, 'flat'));
    behind.clock.advance(91_000);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(behind.events.filter(({ type }) => type === 'answered')).toEqual([]);
    unmount();
    const shown = await sit('single-choice', { rules }, room);
    await layOut(await boardIn(room, shown));
    shown.clock.advance(91_000);
    await expect
      .poll(() => shown.events.find(({ type }) => type === 'answered'))
      .toMatchObject({ answer: { timedOut: true, condition: room } });
  });
});
