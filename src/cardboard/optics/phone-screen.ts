import type { PhoneScreen } from './eye-field.ts';

/**
 * Millimetres that a CSS pixel is on phones, about: 0.159 on Android (160 in an inch by definition), 0.156 to 0.166
 * on iPhones. Browsers do not tell; the slider mends it.
 */
export const MM_PER_CSS_PIXEL = 0.16;

/** Long side of the screen as first guessed, whole mm. */
export const guessedScreenMm = (width: number, height: number): number =>
  Math.round(Math.max(width, height) * MM_PER_CSS_PIXEL);

/** The part of the phone's screen that the page fills, from the long side of the whole screen. CSS pixels. */
export function pageOnScreen(
  longSideMm: number,
  whole: { readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
): PhoneScreen {
  const mmPerPixel = longSideMm / Math.max(1, whole.width, whole.height);
  return { widthMm: page.width * mmPerPixel, heightMm: page.height * mmPerPixel };
}
