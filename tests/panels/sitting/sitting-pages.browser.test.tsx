import { afterEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { SittingPages } from '../../../src/panels/sitting/SittingPages.tsx';
import type { SittingGuideState, SittingPart } from '../../../src/ui/sitting/sitting-guide.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { type BoardRoom, boardIn, phone } from '../../support/boards/BoardRooms.tsx';
import { expectFits } from '../../support/boards/expect-fits.ts';
import { type Box, layOut, settled, takeAway } from '../../support/boards/LayOut.tsx';
import { exampleForm } from './example-form.ts';
import { exampleGuide } from './example-guide.ts';

afterEach(takeAway);

const LONG =
  'The next part is on the screen. Leave VR and take the headset off, then go on at the computer. ';
const viewer = createViewer({ clock: createManualClock(0), newId: () => 'id' });
const unwell = exampleForm('ssq').form;
unwell.choose('general_discomfort', '3');
const form = (id: string): SittingPart => ({
  kind: 'form',
  name: 'How much did the work demand of you? (Headset)',
  runner: exampleForm(id).form,
});
const conditions = ['Headset', 'Screen', 'Phone in a Cardboard viewer'].map((name) => ({ id: name, name }));
const refused = {
  unsent: 12,
  state: 'refused',
  problem: 'The study was closed: tell who runs it. Your answers are kept on this device.',
} as const;

async function board(room: BoardRoom, part: SittingPart, state: Partial<SittingGuideState> = {}) {
  const { guide } = exampleGuide(part, state);
  const boxes = await layOut(
    await boardIn(room, viewer, (size) => (
      <SittingPages guide={guide} onLeave={() => undefined} size={size} />
    )),
  );
  return { boxes, texts: boxes.flatMap(({ text }) => text ?? []) };
}

// biome-ignore format: one board a line reads as a table
const boards: [string, SittingPart, Partial<SittingGuideState>, string[]][] = [
  ['two items of the SSQ', form('ssq'), {}, ['Skip', 'Stop']],
  ['somebody unwell', { kind: 'form', name: 'Symptoms', runner: unwell }, {}, ['Stop and rest', 'Stop']],
  ['six scales', form('raw-tlx'), {}, ['Stop']],
  ['the way to another display', { kind: 'change-display', to: 'flat', text: LONG.repeat(2) }, {}, ['Stop']],
  ['a break', { kind: 'break', endsAtMs: 600_000 }, {}, ['Break: 10:00', 'Stop']],
  ['a preference', { kind: 'preference', conditions }, {}, ['Save without a reason', 'Stop']],
  ['a case that comes, and what went wrong', { kind: 'case', open: false, nth: 3, of: 4 }, { sync: refused, problem: LONG }, ['Case 3 of 4', 'Try again', 'Stop']],
  ['the end', { kind: 'finished' }, {}, ['Thank you for taking part']],
];

describe.each(
  (['xr', 'cardboard'] as const).flatMap((room) => boards.map((each) => [room, ...each] as const)),
)('%s: %s', (room, _name, part, state, says) => {
  test('stays on its board, legible, large enough to hit, with Stop', { timeout: 120_000 }, async () => {
    const { boxes, texts } = await board(room, part, state);
    expectFits(boxes, room);
    expect(texts).toEqual(expect.arrayContaining(says));
    // Nobody leaves a questionnaire of a study as a whole.
    expect(texts).not.toContain('Leave it');
  });
});

describe('Stop in a viewer', () => {
  /** The button that shows a text. */
  const buttonOf = (boxes: readonly Box[], text: string) => {
    const at = boxes.find((box) => box.text === text)!;
    const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
    const button = boxes.findLast(
      (box) => box.look && box.left < x && x < box.right && box.bottom < y && y < box.top,
    );
    return button!;
  };
  /** A tap while a button is looked at. */
  const press = (boxes: readonly Box[], text: string) => {
    buttonOf(boxes, text).look?.(true);
    expect(phone.gaze.press()).toBe(true);
  };
  const showing = async (text: string) => {
    let boxes: readonly Box[] = [];
    await expect
      .poll(async () => {
        boxes = await settled();
        return boxes.some((box) => box.text === text);
      })
      .toBe(true);
    return boxes;
  };

  test('asks once more, elsewhere than it was looked at, then stops and leaves', {
    timeout: 60_000,
  }, async () => {
    const { guide, asked } = exampleGuide({ kind: 'waiting', text: 'Your answers are being stored.' });
    const left: string[] = [];
    const first = await layOut(
      await boardIn('cardboard', viewer, (size) => (
        <SittingPages guide={guide} onLeave={() => left.push('left')} size={size} />
      )),
    );
    const stop = buttonOf(first, 'Stop');
    press(first, 'Stop');
    const second = await showing('Stop for now');
    const sure = buttonOf(second, 'Stop for now');
    const apart = sure.right < stop.left || sure.bottom > stop.top || sure.top < stop.bottom;
    expect([apart, asked, left], JSON.stringify([stop, sure])).toEqual([true, [], []]);
    press(second, 'No, go on');
    press(await showing('Stop'), 'Stop');
    press(await showing('Stop for now'), 'Stop for now');
    await expect.poll(() => [asked, left]).toEqual([['stop for now'], ['left']]);
  });
});
