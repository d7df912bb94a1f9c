import type { WindowPreset } from '../imaging/voi-window.ts';
import type { Step } from '../teaching/case-step.ts';
import type { Stop } from './commands/stepping.ts';

/** Where a step of a case brings the views; a window that it names and nobody has leaves the reader's own. */
export function stopOfStep(
  { at, plane, window, zoom, orbit }: Omit<Step, 'id' | 'text'>,
  presets: readonly WindowPreset[],
): Stop {
  const named = window && 'preset' in window ? presets.find(({ id }) => id === window.preset) : window;
  return { at, plane, window: named, zoom, orbit };
}
