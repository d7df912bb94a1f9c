/** When a scan was taken after contrast was given into a vein; it decides how bright blood and organs are. */
export const phases = ['none', 'pulmonary', 'arterial', 'portal-venous', 'delayed'] as const;
export type Phase = (typeof phases)[number];
