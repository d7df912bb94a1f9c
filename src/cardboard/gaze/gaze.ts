import type { PersonOrigin } from '../../viewer/event-log.ts';
import { createDwell, type Looked } from './dwell.ts';

/** Something that can be pressed by looking at it, by a tap or by a key. */
export interface GazeTarget extends Looked {
  press(origin: PersonOrigin): void;
  /** Goes on for as long as it is looked at. */
  readonly repeats?: boolean;
  /** Pressed by hand alone, never by looking for long enough. */
  readonly byHandOnly?: boolean;
}

/** What a person looks at through the viewer, and their one button. */
export interface Gaze {
  /** What is looked at now; called as often as one likes. */
  look(target: GazeTarget): void;
  /** It is looked at no more; does nothing when something else is. */
  leave(target: object): void;
  /** Moves the time on by one frame. */
  tick(deltaMs: number): void;
  /** The viewer's button, the screen or a key was pressed. Returns whether anything was there to press. */
  press(): boolean;
  /** How much of the dwell has passed, 0 … 1. */
  readonly progress: number;
  /** Whether something that can be pressed is looked at. */
  readonly onTarget: boolean;
}

/** `dwellMs`: how long a look takes to press; undefined: never. `origin`: how what is pressed here is logged. */
export function createGaze(dwellMs: () => number | undefined, origin: () => PersonOrigin): Gaze {
  const dwell = createDwell(dwellMs);
  let looked: GazeTarget | undefined;
  return {
    look(target) {
      looked = target;
    },
    leave(target) {
      if (looked?.target === target) looked = undefined;
    },
    tick(deltaMs) {
      const byLook = looked?.byHandOnly ? undefined : looked;
      if (dwell.tick(byLook, byLook?.repeats === true, deltaMs)) looked?.press(origin());
    },
    press() {
      dwell.pressed();
      looked?.press(origin());
      return looked !== undefined;
    },
    get progress() {
      return dwell.progress;
    },
    get onTarget() {
      return looked !== undefined;
    },
  };
}
