import type { Json } from '../../base/json.ts';
import { guessedScreenMm } from '../optics/phone-screen.ts';
import { viewerProfileById } from '../optics/viewer-profile.ts';

/** What a person has told of phone, viewer and eyes; kept on the device. */
export interface CardboardSettings {
  /** A published viewer's id. */
  readonly viewerId: string;
  /** Long side of the phone's screen; undefined: as guessed from its pixels. */
  readonly screenMm: number | undefined;
  /** Between the middles of the person's eyes. */
  readonly eyesMm: number;
  /** How long a look takes to press; undefined: looking presses nothing. */
  readonly dwellMs: number | undefined;
}

export const SCREEN_MM = { min: 90, max: 190 } as const;
export const EYES_MM = { min: 52, max: 76 } as const;
export const DWELL_MS = { min: 600, max: 3000 } as const;

export const initialSettings: CardboardSettings = {
  viewerId: viewerProfileById('').id,
  screenMm: undefined,
  // The mean of adults (Dodgson, Proc. SPIE 5291, 2004).
  eyesMm: 63,
  dwellMs: 1500,
};

/** Long side of the phone's screen as set, or as guessed from its size in CSS pixels. */
export function screenMmOf(
  { screenMm }: CardboardSettings,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const guess = Math.min(SCREEN_MM.max, Math.max(SCREEN_MM.min, guessedScreenMm(width, height)));
  return screenMm ?? guess;
}

/** Settings as an older version, or nobody, may have written them; what cannot be is left out. */
export function readSettings(kept: Json | undefined): CardboardSettings {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return initialSettings;
  const { viewerId, screenMm, eyesMm, dwellMs } = kept as Readonly<Record<string, Json>>;
  return {
    viewerId: viewerProfileById(typeof viewerId === 'string' ? viewerId : '').id,
    screenMm: within(screenMm, SCREEN_MM),
    eyesMm: within(eyesMm, EYES_MM) ?? initialSettings.eyesMm,
    dwellMs: dwellMs === null ? undefined : (within(dwellMs, DWELL_MS) ?? initialSettings.dwellMs),
  };
}

export function writeSettings({ viewerId, screenMm, eyesMm, dwellMs }: CardboardSettings): Json {
  return { viewerId, eyesMm, dwellMs: dwellMs ?? null, ...(screenMm !== undefined && { screenMm }) };
}

function within(value: Json | undefined, { min, max }: { min: number; max: number }): number | undefined {
  return typeof value === 'number' && value >= min && value <= max ? value : undefined;
}
