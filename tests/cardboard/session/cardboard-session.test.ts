import { describe, expect, test, vi } from 'vitest';
import type { MotionAnswer } from '../../../src/cardboard/pose/ask-for-motion.ts';
import { createCardboardSession } from '../../../src/cardboard/session/cardboard-session.ts';
import {
  type CardboardSettings,
  initialSettings,
  readSettings,
  writeSettings,
} from '../../../src/cardboard/session/cardboard-settings.ts';

function phoneThat(answers: MotionAnswer) {
  const listeners = { left: () => {}, back: () => {} };
  const calls: string[] = [];
  const phone = {
    askForMotion: async () => answers,
    holdScreen(sideways: boolean, onLeft: () => void) {
      calls.push(sideways ? 'hold sideways' : 'hold');
      listeners.left = onLeft;
      return { release: () => calls.push('release') };
    },
    feelTurning() {
      calls.push('feel');
      return () => calls.push('stop feeling');
    },
    leaveByBack(onBack: () => void) {
      calls.push('back step');
      listeners.back = onBack;
      return () => calls.push('no back step');
    },
    keep: vi.fn<(settings: CardboardSettings) => void>(),
  };
  const session = createCardboardSession(phone, initialSettings);
  return { session, phone, listeners, calls, phase: () => session.store.getState().phase };
}

const ALLOWED: MotionAnswer = { allowed: true };

describe('entering and leaving', () => {
  test('the first screen, the viewer, and back', async () => {
    const { session, calls, phase } = phoneThat(ALLOWED);
    session.choose();
    expect(phase()).toBe('choosing');
    await session.start('viewer');
    expect(phase()).toBe('viewer');
    expect(calls).toEqual(['hold sideways', 'feel', 'back step']);
    session.leave();
    expect(phase()).toBe('off');
    expect(calls.slice(3).sort()).toEqual(['no back step', 'release', 'stop feeling']);
  });

  test('refused sensors: a sentence, the screen given back, and the magic window still opens', async () => {
    const { session, calls, phase } = phoneThat({ allowed: false, why: 'Not allowed.' });
    session.choose();
    await session.start('viewer');
    expect(session.store.getState()).toMatchObject({ phase: 'choosing', problem: 'Not allowed.' });
    expect(calls).toEqual(['hold sideways', 'release']);
    await session.start('window');
    expect(phase()).toBe('window');
    expect(session.store.getState().problem).toBeUndefined();
  });

  test.each(['left', 'back'] as const)(
    'leaving full screen or by the back button (%s) leaves all',
    async (way) => {
      const { session, listeners, phase, calls } = phoneThat(ALLOWED);
      session.choose();
      await session.start('viewer');
      listeners[way]();
      expect(phase()).toBe('off');
      expect(calls).toContain('stop feeling');
    },
  );

  test('a room that has to close gives the screen back and says why; it can be entered again', async () => {
    const { session, calls, phase } = phoneThat(ALLOWED);
    session.choose();
    await session.start('viewer');
    session.leaveBecause('The driver was reset.');
    expect(session.store.getState()).toMatchObject({ phase: 'choosing', problem: 'The driver was reset.' });
    expect(calls.slice(3).sort()).toEqual(['no back step', 'release', 'stop feeling']);
    await session.start('window');
    expect(phase()).toBe('window');
    expect(session.store.getState().problem).toBeUndefined();
  });

  test('leaving while the phone still asks ends there', async () => {
    const { session, phase, calls } = phoneThat(ALLOWED);
    session.choose();
    const started = session.start('viewer');
    session.leave();
    await started;
    expect(phase()).toBe('off');
    expect(calls).toEqual(['hold sideways', 'release']);
  });
});

describe('looking presses', () => {
  const looked = () => ({ target: {}, press: vi.fn() });

  test('in the viewer, after the time that was chosen, as gaze in Cardboard', async () => {
    const { session } = phoneThat(ALLOWED);
    session.choose();
    await session.start('viewer');
    const button = looked();
    session.gaze.look(button);
    for (let ms = 0; ms <= 1600; ms += 50) session.gaze.tick(50);
    expect(button.press).toHaveBeenCalledExactlyOnceWith({ input: 'gaze', condition: 'cardboard' });
    session.change({ dwellMs: undefined });
    session.gaze.leave(button.target);
    session.gaze.tick(50);
    session.gaze.look(button);
    for (let ms = 0; ms <= 9000; ms += 50) session.gaze.tick(50);
    expect(button.press).toHaveBeenCalledOnce();
  });

  test('a tap presses at once; in the magic window as touch, and looking presses nothing', async () => {
    const { session } = phoneThat(ALLOWED);
    session.choose();
    await session.start('window');
    const button = looked();
    session.gaze.look(button);
    for (let ms = 0; ms <= 9000; ms += 50) session.gaze.tick(50);
    expect(button.press).not.toHaveBeenCalled();
    expect(session.gaze.press()).toBe(true);
    expect(button.press).toHaveBeenCalledWith({ input: 'touch', condition: 'cardboard' });
    session.gaze.leave(button.target);
    expect(session.gaze.press()).toBe(false);
  });
});

describe('what is kept on the device', () => {
  test('settings come back as they were', () => {
    const { session, phone } = phoneThat(ALLOWED);
    session.change({ viewerId: 'cardboard-2014', screenMm: 147, eyesMm: 58, dwellMs: undefined });
    const [kept] = phone.keep.mock.calls[0]!;
    expect(readSettings(writeSettings(kept))).toEqual(kept);
    expect(readSettings(writeSettings(initialSettings))).toEqual(initialSettings);
  });

  test.each([undefined, null, 7, [], { viewerId: 'gone', screenMm: -3, eyesMm: 900, dwellMs: 'long' }])(
    '%o is no reason not to start',
    (kept) => {
      expect(readSettings(kept as never)).toEqual(initialSettings);
    },
  );
});
