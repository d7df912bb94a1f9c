import type { Code } from '../../dicom/structured-report/content-item.ts';

/** A concept of a public scheme: "SCT" is SNOMED CT, "DCM" is DICOM's own (PS3.16 Annex D). */
export const code = (value: string, scheme: string, meaning: string): Code => ({ value, scheme, meaning });

/** A concept that no public scheme has, in a scheme of this program (PS3.3 8.2: "99" marks a private one). */
export const ownCode = (value: string, meaning: string): Code => ({ value, scheme: '99OBLIQUE', meaning });
