/** Value-of-interest window in HU: what maps to black … white (DICOM PS3.3 C.11.2.1.2). */
export interface VoiWindow {
  readonly centre: number;
  /** Always ≥ 1. */
  readonly width: number;
}

/** A named window as shipped in `datasets/presets/ct-windows.json`. */
export interface WindowPreset extends VoiWindow {
  readonly id: string;
  readonly name: string;
}

/** Grey level in [0, 1] of one value. CPU twin of `glsl/window.glsl`. */
export function greyOf(window: VoiWindow, hu: number): number {
  return Math.min(1, Math.max(0, (hu - window.centre) / window.width + 0.5));
}

/** A window with its numbers held in a sane range: width 1 … 20 000, centre within ±20 000. */
export function clampWindow(window: VoiWindow): VoiWindow {
  return {
    centre: Math.min(20_000, Math.max(-20_000, window.centre)),
    width: Math.min(20_000, Math.max(1, window.width)),
  };
}
