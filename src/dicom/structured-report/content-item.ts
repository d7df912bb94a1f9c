/** A concept of a coding scheme (PS3.3 8.8): "SCT" is SNOMED CT, "DCM" DICOM's own, "UCUM" units. */
export interface Code {
  readonly value: string;
  readonly scheme: string;
  readonly meaning: string;
}

/** How an item belongs to the one that holds it (PS3.3 table C.17.3-8). */
export type Relationship = 'CONTAINS' | 'HAS OBS CONTEXT' | 'HAS CONCEPT MOD' | 'INFERRED FROM';

/** The 3D graphics of PS3.3 C.18.9.1.2. */
export type GraphicType = 'POINT' | 'MULTIPOINT' | 'POLYLINE' | 'POLYGON' | 'ELLIPSE' | 'ELLIPSOID';

/** Numbers x, y, z of each point, in mm of the frame of reference; 32-bit floats in a file. */
export interface Graphic3D {
  readonly type: GraphicType;
  readonly data: readonly number[];
}

type Value =
  | { readonly type: 'CONTAINER'; readonly template?: string }
  | { readonly type: 'TEXT'; readonly text: string }
  | { readonly type: 'CODE'; readonly code: Code }
  | { readonly type: 'UIDREF'; readonly uid: string }
  | { readonly type: 'NUM'; readonly number: number; readonly unit: Code }
  | { readonly type: 'SCOORD3D'; readonly graphic: Graphic3D; readonly frameOfReferenceUid: string };

/** One node of the tree that a structured report is (PS3.3 C.17.3). */
export type ContentItem = Value & {
  readonly relationship: Relationship;
  readonly concept: Code;
  readonly items?: readonly ContentItem[];
};
