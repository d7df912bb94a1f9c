/** A concept of a coding scheme, as DICOM writes it (PS3.3 8.8): "SCT" is SNOMED CT, "DCM" is DICOM's own. */
export interface Code {
  readonly value: string;
  readonly scheme: string;
  readonly meaning: string;
}

export const code = (value: string, scheme: string, meaning: string): Code => ({ value, scheme, meaning });

/** A concept that no public scheme has, in a scheme of this program (PS3.3 8.2: "99" marks a private one). */
export const ownCode = (value: string, meaning: string): Code => ({ value, scheme: '99OBLIQUE', meaning });
