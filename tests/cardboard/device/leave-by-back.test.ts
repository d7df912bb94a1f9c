import { expect, test, vi } from 'vitest';
import { leaveByBack } from '../../../src/cardboard/device/leave-by-back.ts';

function pageWithHistory() {
  const states: unknown[] = [null];
  const events = new EventTarget();
  const page = {
    addEventListener: (type: 'popstate', listener: () => void) => events.addEventListener(type, listener),
    removeEventListener: (type: 'popstate', listener: () => void) =>
      events.removeEventListener(type, listener),
    history: {
      get state() {
        return states.at(-1);
      },
      pushState: (state: unknown) => void states.push(state),
      back() {
        states.pop();
        events.dispatchEvent(new Event('popstate'));
      },
    },
  };
  return { page, states };
}

test('the back button leaves once, and the page before is still there', () => {
  const { page, states } = pageWithHistory();
  const onBack = vi.fn();
  const stop = leaveByBack(page, onBack);
  page.history.back();
  expect(onBack).toHaveBeenCalledOnce();
  stop();
  expect(states).toEqual([null]);
});

test('leaving otherwise takes the step away again and calls nobody', () => {
  const { page, states } = pageWithHistory();
  const onBack = vi.fn();
  leaveByBack(page, onBack)();
  expect(states).toEqual([null]);
  expect(onBack).not.toHaveBeenCalled();
});
