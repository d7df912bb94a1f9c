import { Canvas, useThree } from '@react-three/fiber';
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { OrthographicCamera, type Object3D, type Scene, Vector3 } from 'three';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import authored from '../../../datasets/cases/chest-001/case.json';
import { createManualClock } from '../../../src/base/clock.ts';
import { instruments } from '../../../src/research/instruments/index.ts';
import type { Case, CaseKey } from '../../../src/teaching/case.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { CAP_HEIGHT_SHARE } from '../../../src/ui/room/dmm.ts';
import { ViewerContext } from '../../../src/ui/viewer-context.ts';
import { createAttemptRunner } from '../../../src/viewer/attempt-runner.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
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
  return onClick !== undefined || onPointerDown !== undefined;
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

async function boardFor(kindName: string, times: number, open?: 'answered' | 'form') {
  const kind = questionKinds.get(kindName);
  let ids = 0;
  const viewer = createViewer({ clock: createManualClock(0), newId: () => `id${++ids}` });
  const by = { input: 'program', condition: 'xr' } as const;
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, by);
  const question = { ...kind.example.question, text: `${QUESTION} `.repeat(times).trim() };
  const key = { ...kind.example.key, explanation: `${EXPLANATION} `.repeat(times).trim() };
  const runner = await createAttemptRunner({
    viewer,
    teachingCase: {
      id: 'c',
      revision: 1,
      history: `${authored.history} `.repeat(times).trim(),
      questions: [question],
    } as unknown as Case,
    condition: 'xr',
    loadKey: async () => ({ findings: [], answers: [key] }) as unknown as CaseKey,
    record: async () => undefined,
  });
  if (open === 'answered') {
    for (const [id, value] of Object.entries(kind.example.wrong as Record<string, string>))
      runner.choose(id, value);
    await runner.submit('controller', 'xr');
  }
  if (open === 'form') runner.openForm({ instrument: instruments.get('csq-vr'), occasion: 'before' });
  const { QuestionPages } = await import('../../../src/xr/questions/QuestionPages.tsx');
  const { KeyboardContext } = await import('../../../src/xr/keyboard/keyboard-context.ts');
  const keyboard = { fieldId: undefined, open: () => undefined, close: () => undefined };
  return createElement(
    ViewerContext,
    { value: viewer },
    createElement(KeyboardContext, { value: keyboard }, createElement(QuestionPages, { runner })),
  );
}

// biome-ignore format: one board a line reads as a table
const boards: [string, Parameters<typeof boardFor>][] = [
  ['the longest question', ['single-choice', 1]],
  ['twice the longest question', ['multiple-choice', 2]],
  ['twice the longest, ordering', ['ordering', 2]],
  ['twice the longest, to type', ['free-text', 2]],
  ['feedback twice the longest', ['single-choice', 2, 'answered']],
  ['a questionnaire', ['single-choice', 1, 'form']],
];

describe.each(boards)('%s', (_name, given) => {
  test('stays on its board, legible and large enough to hit', { timeout: 120_000 }, async () => {
    const boxes = await layOut(await boardFor(...given));
    const [board] = boxes;
    expect(board!.top - board!.bottom).toBeLessThanOrEqual(980.5);
    const outside = boxes.filter(
      (box) =>
        box.left < board!.left - 1 ||
        box.right > board!.right + 1 ||
        (!box.scrolls && (box.top > board!.top + 1 || box.bottom < board!.bottom - 1)),
    );
    expect(outside).toEqual([]);
    const held = (box: Box): [number, number] => [
      Math.max(Math.abs(box.left), Math.abs(box.right)),
      Math.min(490, Math.max(Math.abs(box.top), Math.abs(box.bottom))),
    ];
    const texts = boxes.filter(({ text }) => text);
    expect(texts.every(({ fontSize }) => fontSize >= 32)).toBe(true);
    const small = texts.filter((box) => seenDmm(box.fontSize * CAP_HEIGHT_SHARE, held(box)) < 20);
    expect(small).toEqual([]);
    const buttons = boxes.filter(({ pressable }) => pressable);
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) {
      const side = Math.min(button.right - button.left, button.top - button.bottom);
      expect(seenDmm(side, held(button)), JSON.stringify(button)).toBeGreaterThanOrEqual(48);
    }
  });
});
