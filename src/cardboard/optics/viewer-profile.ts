import shipped from '../../../datasets/presets/cardboard-viewers.json';

/** A viewer that a phone is put into, as its maker publishes it; lengths in mm. */
export interface ViewerProfile {
  readonly id: string;
  readonly name: string;
  /** How to tell it from the others. */
  readonly hint: string;
  /** Between the middles of the lenses. */
  readonly lensSeparationMm: number;
  /** From what the phone stands on to the middles of the lenses. */
  readonly lensHeightMm: number;
  readonly screenToLensMm: number;
  /** What a lens shows to each side of straight ahead, degrees. */
  readonly fieldDeg: number;
  /** Radial distortion, see `lens-distortion.ts`. */
  readonly k1: number;
  readonly k2: number;
}

/** Viewers whose numbers are published, the most common first; the shape of the file is tested. */
export const viewerProfiles: readonly ViewerProfile[] = shipped.viewers;

/** The published viewer of this id; the most common one where there is none. */
export const viewerProfileById = (id: string): ViewerProfile =>
  viewerProfiles.find((profile) => profile.id === id) ?? viewerProfiles[0]!;
