/** A threshold that a surface is often drawn from. */
export interface SurfacePreset {
  readonly value: number;
  readonly name: string;
  readonly title: string;
}

/** Surfaces by name, HU. */
export const surfacePresets: readonly SurfacePreset[] = [
  { value: -300, name: 'Skin', title: 'From −300 HU' },
  { value: 130, name: 'Contrast', title: 'From 130 HU: vessels and organs with contrast, and bone' },
  { value: 250, name: 'Bone', title: 'From 250 HU' },
  { value: 1200, name: 'Teeth, metal', title: 'From 1200 HU' },
];
