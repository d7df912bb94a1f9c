import { createRegistry } from '../base/registry.ts';
import { nifti } from './nifti/nifti.ts';
import { nrrd } from './nrrd/nrrd.ts';
import type { VolumeFormat } from './volume-format.ts';

/** Every file format for volumes: one folder and one line each. */
export const volumeFormats = createRegistry<VolumeFormat>('volume formats', [nifti, nrrd]);
