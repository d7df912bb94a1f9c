import { expect, test } from 'vitest';
import { createDwell, REPEAT_MS, REST_DEG } from '../../../src/cardboard/gaze/dwell.ts';

const button = {};
const picture = {};
/** Ticks of 20 ms; returns after how many it pressed. */
function presses(
  dwell: ReturnType<typeof createDwell>,
  looked: object | undefined,
  ticks: number,
  repeats = false,
) {
  return Array.from({ length: ticks }, () => dwell.tick(looked && { target: looked }, repeats, 20)).flatMap(
    (pressed, i) => (pressed ? [i] : []),
  );
}

test('a button is pressed once, after the time that was chosen', () => {
  const dwell = createDwell(() => 400);
  expect(presses(dwell, button, 60)).toEqual([20]);
  expect(dwell.progress).toBe(1);
  presses(dwell, undefined, 1);
  expect(dwell.progress).toBe(0);
  expect(presses(dwell, button, 11)).toEqual([]);
  expect(dwell.progress).toBeCloseTo(0.5, 5);
});

test('a step button goes on while it is looked at', () => {
  const pressed = presses(
    createDwell(() => 400),
    button,
    60,
    true,
  );
  expect(pressed.slice(0, 3)).toEqual([20, 20 + REPEAT_MS / 20, 20 + (2 * REPEAT_MS) / 20]);
});

test('switched off, looking presses nothing', () => {
  expect(
    presses(
      createDwell(() => undefined),
      button,
      400,
    ),
  ).toEqual([]);
});

test('what was pressed by hand is not pressed again by the look that stays', () => {
  const dwell = createDwell(() => 400);
  presses(dwell, button, 5);
  dwell.pressed();
  expect(presses(dwell, button, 60)).toEqual([]);
});

test('a step by hand is one step; looking goes on only after the whole time', () => {
  const dwell = createDwell(() => 400);
  presses(dwell, button, 1, true);
  dwell.pressed();
  expect(presses(dwell, button, 36, true)).toEqual([19, 19 + REPEAT_MS / 20]);
});

test('on a picture the gaze must rest: wandering starts anew, and a second press needs another place', () => {
  const dwell = createDwell(() => 400);
  const at = (x: number) => dwell.tick({ target: picture, x, y: 0 }, false, 20);
  for (let tick = 0; tick < 100; tick++) expect(at(tick * REST_DEG * 0.2)).toBe(false);
  const rests = Array.from({ length: 60 }, () => at(30)).filter(Boolean);
  expect(rests).toHaveLength(1);
  for (let tick = 0; tick < 60; tick++) expect(at(30 + 1.5 * REST_DEG)).toBe(false);
  expect(Array.from({ length: 60 }, () => at(30 + 3 * REST_DEG)).filter(Boolean)).toHaveLength(1);
});
