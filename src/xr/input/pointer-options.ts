import { PALETTE } from '../../ui/room/palette.ts';
import { foremostFirst } from './foremost-first.ts';

/** Longest press that still counts as a click, ms. People hold a trigger for as long as they like. */
const CLICK_MS = 5000;

/** A precise dot instead of a broad glow: it must not cover a nodule. */
export const POINTER_OPTIONS = {
  clickThresholdMs: CLICK_MS,
  cursorModel: { size: 0.016, opacity: 0.9, color: PALETTE.accent, cursorOffset: 0.006 },
} as const;

export const RAY_OPTIONS = {
  ...POINTER_OPTIONS,
  rayModel: { maxLength: 0.7, size: 0.003, opacity: 0.35, color: PALETTE.accent },
} as const;

export const GRAB_OPTIONS = {
  clickThresholdMs: CLICK_MS,
  radius: 0.05,
  customSort: foremostFirst,
  cursorModel: { size: 0.06, color: PALETTE.accent },
} as const;

/** Tracked hands: pinch from afar or on what is near, or poke buttons with a finger. */
export const HAND_OPTIONS = {
  rayPointer: { ...POINTER_OPTIONS, rayModel: { ...RAY_OPTIONS.rayModel, maxLength: 0.25 } },
  grabPointer: GRAB_OPTIONS,
  touchPointer: { clickThresholdMs: CLICK_MS, cursorModel: { size: 0.03, color: PALETTE.accent } },
} as const;
