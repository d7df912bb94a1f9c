import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { feelTurning } from '../cardboard/device/feel-turning.ts';
import { holdScreen } from '../cardboard/device/hold-screen.ts';
import { leaveByBack } from '../cardboard/device/leave-by-back.ts';
import { askForMotion } from '../cardboard/pose/ask-for-motion.ts';
import { type CardboardSession, createCardboardSession } from '../cardboard/session/cardboard-session.ts';
import { initialSettings, readSettings, writeSettings } from '../cardboard/session/cardboard-settings.ts';
import type { Services } from './services.ts';

const SETTING = 'cardboard';

/** The way into the room for phones. */
export interface CardboardAccess {
  readonly session: CardboardSession;
  /** Whether this device is one that fits into a viewer. */
  readonly offered: boolean;
  /** While true, the room has the canvas and the flat views rest. */
  readonly presenting: boolean;
}

export function useCardboardAccess({ storage, log }: Services): CardboardAccess {
  const [session] = useState(() =>
    createCardboardSession(
      {
        askForMotion: () => askForMotion(globalThis as never),
        holdScreen: (sideways, onLeft) => holdScreen(thisScreen(), sideways, onLeft),
        feelTurning: (onTurn) => feelTurning({ ...listening, screenDeg }, onTurn),
        leaveByBack: (onBack) => leaveByBack(window, onBack),
        keep: (settings) =>
          void storage()
            .then((kept) => kept.settings?.set(SETTING, writeSettings(settings)))
            .catch(() => log.warn('settings/not-kept', { setting: SETTING })),
      },
      initialSettings,
    ),
  );
  useEffect(() => {
    storage()
      .then(({ settings }) => settings?.get(SETTING))
      .then((kept) => kept !== undefined && session.restore(readSettings(kept)))
      .catch(() => log.warn('settings/unreadable', { setting: SETTING }));
  }, [storage, log, session]);
  useEffect(() => () => session.leave(), [session]);
  const presenting = useStore(session.store, ({ phase }) => phase === 'viewer' || phase === 'window');
  const [offered] = useState(isPhone);
  return { session, offered, presenting };
}

/** A device for fingers whose screen would fit into a viewer. */
const isPhone = () => matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) <= 600;

const listening = {
  addEventListener: addEventListener.bind(globalThis),
  removeEventListener: removeEventListener.bind(globalThis),
};
const screenDeg = () => screen.orientation?.angle ?? 0;

function thisScreen(): Parameters<typeof holdScreen>[0] {
  return {
    document,
    element: document.documentElement,
    orientation: screen.orientation as { lock?(to: 'landscape'): Promise<void>; unlock?(): void } | undefined,
    wakeLock: navigator.wakeLock,
  };
}
