import type { ViewName } from '../../viewer/viewer-state.ts';

export const PLANE_TITLES: Readonly<Record<ViewName, string>> = {
  axial: 'Axial',
  coronal: 'Coronal',
  sagittal: 'Sagittal',
  volume: '3D',
};
