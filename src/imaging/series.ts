/** Something noteworthy about data that could still be read. `code` is stable; `message` is for people. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly message: string;
}

/**
 * What is known of one DICOM Series after its headers were read. Holds no patient identifier: names, birth
 * dates and numbers are dropped by the reader and never leave it.
 */
export interface Series {
  /** Unique in this page; not the SeriesInstanceUID, which may be missing in real files. */
  readonly id: string;
  readonly studyUid: string;
  readonly seriesUid: string;
  /** Images of one frame of reference lie in one space of positions; absent where nothing states it. */
  readonly frameOfReferenceUid?: string;
  readonly sopClassUid: string;
  readonly modality: string;
  readonly description: string;
  /** What the study was made for, as its header says; may be empty. */
  readonly studyDescription: string;
  /** What tells this series from others that the same scan made: "phase 2 of 3"; empty where there is nothing to tell. */
  readonly phase: string;
  readonly bodyPart: string;
  readonly transferSyntaxUid: string;
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** Nominal slice thickness in mm, if stated. */
  readonly sliceThicknessMm: number | undefined;
  /** Windows stored in the file, in file order. */
  readonly windows: readonly { readonly centre: number; readonly width: number }[];
  readonly invertedGreys: boolean;
  /** Whether the slices make a volume; `images` can be looked at in 2D only. */
  readonly form: 'volume' | 'images';
  readonly diagnostics: readonly Diagnostic[];
}
