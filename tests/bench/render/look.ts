import type { TransferFunction } from '../../../src/imaging/transfer-function.ts';

/** What is compared: the modes that at least one peer has too. */
export const modes = ['lit', 'unlit', 'mip', 'isosurface'] as const;
export type Mode = (typeof modes)[number];

/**
 * Bone as a 3D picture. A copy of its own, so that figures of different months compare the same work whatever
 * becomes of the presets. It begins above blood with contrast and its noise (158 HU, SD 15), which is no bone, and ends at 1200 HU, above every value of the phantom: NiiVue has 256 entries between
 * its ends.
 */
export const boneCurve: TransferFunction = {
  id: 'bench-bone',
  name: 'Bone',
  referenceStepMm: 1,
  points: [
    { hu: 220, opacity: 0, rgb: [0.55, 0.25, 0.15] },
    { hu: 280, opacity: 0.08, rgb: [0.82, 0.6, 0.42] },
    { hu: 400, opacity: 0.5, rgb: [0.93, 0.85, 0.7] },
    { hu: 1200, opacity: 0.9, rgb: [1, 0.98, 0.94] },
  ],
};

/** Another curve, for the time that a change of curves takes: skin over all the rest, so that other bricks show. */
export const skinCurve: TransferFunction = {
  id: 'bench-skin',
  name: 'Skin',
  referenceStepMm: 1,
  points: [
    { hu: -300, opacity: 0, rgb: [0.7, 0.5, 0.4] },
    { hu: -100, opacity: 0.4, rgb: [0.9, 0.7, 0.6] },
    { hu: 1200, opacity: 0.9, rgb: [1, 0.98, 0.94] },
  ],
};

/** Grey levels of the MIP. */
export const mipWindow = { centre: 300, width: 1000 } as const;

/** Threshold of the isosurface. */
export const isoHu = 250;

/** Strength of ambient, diffuse and specular light, for renderers that let it be chosen: as ours. */
export const light = { ambient: 0.3, diffuse: 0.75, specular: 0.18, shininess: 24 } as const;

/** Half of the height of the patient that the square picture shows, mm. */
export const viewHalfHeightMm = 200;

/** From the camera to the middle of the volume, mm: outside it, on every pose. */
export const cameraDistanceMm = 800;
