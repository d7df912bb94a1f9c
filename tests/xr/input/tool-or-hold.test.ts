import type { ThreeEvent } from '@react-three/fiber';
import { expect, test } from 'vitest';
import type { PointerHandlers } from '../../../src/xr/input/pointer-handlers.ts';
import { takesHold, toolOrHold } from '../../../src/xr/input/tool-or-hold.ts';

function recorder(name: string, calls: string[]): Required<PointerHandlers> {
  const note = (what: string) => (event: ThreeEvent<PointerEvent>) => {
    calls.push(`${name} ${what} ${event.pointerId}`);
  };
  return {
    onPointerDown: note('down'),
    onPointerMove: note('move'),
    onPointerUp: note('up'),
    onPointerCancel: note('cancel'),
    onPointerLeave: note('leave'),
  };
}

const event = (pointerId: number, pointerType: string, button = 0) =>
  ({ pointerId, pointerType, button }) as ThreeEvent<PointerEvent>;

test('trigger, far pinch and fingertip use the tool; the grip and a hand within reach take hold', () => {
  expect(takesHold(event(1, 'ray'))).toBe(false);
  expect(takesHold(event(1, 'touch'))).toBe(false);
  expect(takesHold(event(1, 'ray', 2))).toBe(true);
  expect(takesHold(event(1, 'grab'))).toBe(true);
  expect(takesHold(event(1, 'grab', 2))).toBe(true);
});

test('each pointer goes on with what it began, and only until it lets go', () => {
  const calls: string[] = [];
  const both = toolOrHold(recorder('tool', calls), recorder('hold', calls));
  both.onPointerMove(event(1, 'ray'));
  both.onPointerDown(event(1, 'ray', 2));
  both.onPointerDown(event(2, 'ray', 0));
  both.onPointerMove(event(1, 'ray'));
  both.onPointerMove(event(2, 'ray'));
  both.onPointerUp(event(1, 'ray', 2));
  both.onPointerMove(event(1, 'ray'));
  both.onPointerCancel(event(2, 'ray'));
  expect(calls).toEqual([
    'tool move 1',
    'hold down 1',
    'tool down 2',
    'hold move 1',
    'tool move 2',
    'hold up 1',
    'tool move 1',
    'tool cancel 2',
  ]);
});

test('a hand that is only near leads no point about', () => {
  const calls: string[] = [];
  const both = toolOrHold(recorder('tool', calls), recorder('hold', calls));
  both.onPointerMove(event(3, 'grab'));
  expect(calls).toEqual([]);
  both.onPointerDown(event(3, 'grab'));
  both.onPointerMove(event(3, 'grab'));
  expect(calls).toEqual(['hold down 3', 'hold move 3']);
});
