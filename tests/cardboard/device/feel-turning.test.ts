import { expect, test } from 'vitest';
import { feelTurning } from '../../../src/cardboard/device/feel-turning.ts';

test('readings arrive with the screen’s angle; empty ones, as desktops send, do not', () => {
  const page = Object.assign(new EventTarget(), { screenDeg: () => 270 });
  const seen: unknown[] = [];
  const stop = feelTurning(page as never, (angles, screenDeg) => seen.push({ ...angles, screenDeg }));
  const send = (angles: object) => page.dispatchEvent(Object.assign(new Event('deviceorientation'), angles));
  send({ alpha: 12, beta: -3, gamma: 71 });
  send({ alpha: null, beta: null, gamma: null });
  stop();
  send({ alpha: 1, beta: 2, gamma: 3 });
  expect(seen).toEqual([{ alpha: 12, beta: -3, gamma: 71, screenDeg: 270 }]);
});
