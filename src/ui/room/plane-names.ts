import type { PlaneName } from '../../imaging/slice-plane.ts';

export const PLANE_NAMES: Readonly<Record<PlaneName, string>> = {
  axial: 'Axial',
  coronal: 'Coronal',
  sagittal: 'Sagittal',
};
