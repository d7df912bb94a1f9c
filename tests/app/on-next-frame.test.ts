import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onNextFrame } from '../../src/app/on-next-frame.ts';

const frames = new Map<number, () => void>();
beforeEach(() => {
  vi.useFakeTimers();
  let ids = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    ids += 1;
    frames.set(ids, frame);
    return ids;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => {
  frames.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const frame = () => {
  for (const each of frames.values()) each();
};

test('comes with the page’s frame, once', () => {
  const callback = vi.fn();
  onNextFrame(callback);
  expect(callback).not.toHaveBeenCalled();
  frame();
  vi.advanceTimersByTime(1000);
  expect(callback).toHaveBeenCalledOnce();
});

test('comes by itself, once, where a headset has stopped the page’s frames', () => {
  const callback = vi.fn();
  onNextFrame(callback);
  vi.advanceTimersByTime(50);
  expect(callback).toHaveBeenCalledOnce();
  frame();
  expect(callback).toHaveBeenCalledOnce();
});

test('does not come when it was taken back', () => {
  const callback = vi.fn();
  onNextFrame(callback)();
  frame();
  vi.advanceTimersByTime(1000);
  expect(callback).not.toHaveBeenCalled();
});
