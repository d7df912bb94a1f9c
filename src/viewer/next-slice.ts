import type { PlaneName } from '../imaging/slice-plane.ts';

/** Which way along its normal "the next slice" of each plane lies: toward the feet, the back, the patient's right. */
export const nextSlice: Readonly<Record<PlaneName, 1 | -1>> = { axial: -1, coronal: 1, sagittal: 1 };
