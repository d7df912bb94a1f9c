import { clampWindow, type VoiWindow } from '../imaging/voi-window.ts';

/** A movement of this many degrees to the right makes the window e times as wide: gentle, and alike at any width. */
const DEG_PER_E = 17;
/** A movement of this many degrees shifts the level by the window's own width. */
const DEG_PER_WIDTH = 35;

/**
 * The window after a hand moved by so many degrees as the eyes see it: to the right for more width (less contrast),
 * down for a higher level (darker), as on a reading station. What it does is relative to the present width, so that
 * a brain window is set as finely as a bone window.
 */
export function windowBy({ centre, width }: VoiWindow, rightDeg: number, downDeg: number): VoiWindow {
  return clampWindow({
    centre: centre + (downDeg / DEG_PER_WIDTH) * width,
    width: width * Math.exp(rightDeg / DEG_PER_E),
  });
}
