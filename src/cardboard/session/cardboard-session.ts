import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PersonOrigin } from '../../viewer/event-log.ts';
import type { ScreenHold } from '../device/hold-screen.ts';
import { createGaze, type Gaze } from '../gaze/gaze.ts';
import type { MotionAnswer } from '../pose/ask-for-motion.ts';
import type { DeviceAngles } from '../pose/head-from-device.ts';
import { createHeadTracker, type HeadTracker } from '../pose/head-tracker.ts';
import type { CardboardSettings } from './cardboard-settings.ts';
import { createTouches, type Touches } from './touches.ts';

/** How the room is shown: two pictures behind lenses, or one as through a window that a finger turns. */
export type CardboardMode = 'viewer' | 'window';

export interface CardboardState {
  /** `choosing`: the first screen is open. */
  readonly phase: 'off' | 'choosing' | CardboardMode;
  /** Why the room was not entered or has closed, and what to do. */
  readonly problem: string | undefined;
  readonly settings: CardboardSettings;
}

/** What the session needs of the phone. */
export interface CardboardPhone {
  askForMotion(): Promise<MotionAnswer>;
  holdScreen(sideways: boolean, onLeft: () => void): ScreenHold;
  feelTurning(onTurn: (angles: DeviceAngles, screenDeg: number, atMs: number) => void): () => void;
  leaveByBack(onBack: () => void): () => void;
  keep(settings: CardboardSettings): void;
}

/** A phone in a viewer, from the first screen to leaving. What is read, measured and answered is in the viewer's state. */
export interface CardboardSession {
  readonly store: Pick<StoreApi<CardboardState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly head: HeadTracker;
  readonly gaze: Gaze;
  /** Where the page puts fingers and keys, and the room takes them. */
  readonly touches: Touches;
  /** Opens the first screen. */
  choose(): void;
  /** Enters the room; call it straight from a tap. */
  start(mode: CardboardMode): Promise<void>;
  /** Back to the page, from wherever. */
  leave(): void;
  /** Out of the room to the first screen, which says why. */
  leaveBecause(why: string): void;
  change(settings: Partial<CardboardSettings>): void;
  /** Takes over what the device had kept. */
  restore(settings: CardboardSettings): void;
}

export function createCardboardSession(phone: CardboardPhone, settings: CardboardSettings): CardboardSession {
  const store = createStore<CardboardState>(() => ({ phase: 'off', problem: undefined, settings }));
  const phase = () => store.getState().phase;
  const head = createHeadTracker();
  // In the window a finger points; there is nothing to look at for long.
  const dwellMs = () => (phase() === 'viewer' ? store.getState().settings.dwellMs : undefined);
  const origin = (): PersonOrigin => ({
    input: phase() === 'window' ? 'touch' : 'gaze',
    condition: 'cardboard',
  });
  const gaze = createGaze(dwellMs, origin);
  let stops: (() => void)[] = [];

  const end = () => {
    for (const stop of stops) stop();
    stops = [];
  };
  const leave = () => {
    end();
    store.setState({ phase: 'off', problem: undefined });
  };
  /** Holds the screen at once: browsers allow that only while the tap is fresh. */
  const hold = (mode: CardboardMode) => {
    const held = phone.holdScreen(mode === 'viewer', leave);
    stops.push(() => held.release());
  };

  return {
    store,
    head,
    gaze,
    touches: createTouches(),
    choose: () => store.setState({ phase: 'choosing', problem: undefined }),
    async start(mode) {
      if (stops.length > 0) return;
      hold(mode);
      if (mode === 'viewer') {
        const answer = await phone.askForMotion();
        if (phase() !== 'choosing') return;
        if (!answer.allowed) {
          end();
          store.setState({ problem: answer.why });
          return;
        }
        stops.push(phone.feelTurning(head.sense));
      }
      head.begin();
      stops.push(phone.leaveByBack(leave));
      store.setState({ phase: mode, problem: undefined });
    },
    leave,
    leaveBecause(why) {
      end();
      store.setState({ phase: 'choosing', problem: why });
    },
    change(changed) {
      store.setState({ settings: { ...store.getState().settings, ...changed } });
      phone.keep(store.getState().settings);
    },
    restore: (kept) => store.setState({ settings: kept }),
  };
}
