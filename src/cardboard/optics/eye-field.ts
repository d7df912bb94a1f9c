import { type LensDistortion, seenThrough, shownFor } from './lens-distortion.ts';
import type { ViewerProfile } from './viewer-profile.ts';

/** A phone's screen held sideways, mm. */
export interface PhoneScreen {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** What one eye sees through its lens. Tangents of angles at the lens, to the right and up; left and bottom below 0. */
export interface EyeField {
  readonly lens: LensDistortion;
  /** The eye's half of the screen, in tangents from the middle of the lens without bending. */
  readonly screen: Edges;
  /** The field of view to draw. */
  readonly seen: Edges;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Between a screen's edge and what the phone stands on, mm: its frame and case. */
const FRAME_MM = 3;

/** Half the screen behind each lens, and as much of the world as it shows there. */
export function eyeField(profile: ViewerProfile, screen: PhoneScreen, eye: 'left' | 'right'): EyeField {
  const { k1, k2, screenToLensMm, lensSeparationMm, lensHeightMm, fieldDeg } = profile;
  const lens = { k1, k2 };
  const inner = lensSeparationMm / 2 / screenToLensMm;
  const outer = (screen.widthMm - lensSeparationMm) / 2 / screenToLensMm;
  const below = (lensHeightMm - FRAME_MM) / screenToLensMm;
  const above = screen.heightMm / screenToLensMm - below;
  const half: Edges = {
    left: eye === 'left' ? -outer : -inner,
    right: eye === 'left' ? inner : outer,
    bottom: -below,
    top: above,
  };
  const most = Math.tan((fieldDeg * Math.PI) / 180);
  const held = (tangent: number) => Math.sign(tangent) * Math.min(most, seenThrough(lens, Math.abs(tangent)));
  const { left, right, bottom, top } = half;
  const seen = { left: held(left), right: held(right), bottom: held(bottom), top: held(top) };
  return { lens, screen: half, seen };
}

/**
 * Which place of the eye's picture a place of its half of the screen shows; both in shares from the lower left
 * corner. Outside 0 … 1 there is no picture. CPU twin of `pictureFromScreen` in `lens.glsl`.
 */
export function pictureFromScreen({ lens, screen, seen }: EyeField, x: number, y: number): [number, number] {
  const [tx, ty] = [
    screen.left + x * (screen.right - screen.left),
    screen.bottom + y * (screen.top - screen.bottom),
  ];
  const r = Math.hypot(tx, ty);
  const bent = r > 0 ? seenThrough(lens, r) / r : 1;
  return [
    (tx * bent - seen.left) / (seen.right - seen.left),
    (ty * bent - seen.bottom) / (seen.top - seen.bottom),
  ];
}

/** Where on the eye's half of the screen a direction appears, tangents to the right and up; shares as above. */
export function screenFromDirection({ lens, screen }: EyeField, right: number, up: number): [number, number] {
  const r = Math.hypot(right, up);
  const bent = r > 0 ? shownFor(lens, r) / r : 1;
  return [
    (right * bent - screen.left) / (screen.right - screen.left),
    (up * bent - screen.bottom) / (screen.top - screen.bottom),
  ];
}
