import type { Running } from '../base/progress.ts';
import type { SeriesPlan } from '../dicom/series/plan-series.ts';
import type { FormatVolume } from '../formats/volume-format.ts';
import type { Diagnostic, Series } from '../imaging/series.ts';
import type { Volume } from '../imaging/volume.ts';
import type { PackedCase } from './packed-case.ts';
import type { SourceFile } from './source-file.ts';

/** A file or file-like thing that could not be used. `path` is relative to what the person picked. */
export interface Refusal {
  readonly path: string;
  /** Stable and machine-readable, as in `UserError`. */
  readonly code: string;
  /** What was wrong and what to do, for people. */
  readonly message: string;
}

/** A volume with what came to light while its slices were decoded. */
export interface LoadedVolume extends Volume {
  /** Everything the person should know of this volume, found in headers or in pixels. */
  readonly diagnostics: readonly Diagnostic[];
  /** Slices that were left out because their pixels could not be decoded. */
  readonly refused: readonly Refusal[];
}

/** One image as a volume of a single slice. */
export interface LoadedImage extends LoadedVolume {
  /** False when the file states no usable pixel spacing: the grid is then nominal and mm mean nothing. */
  readonly measurable: boolean;
}

/** As `Running`; a long load shows its first picture long before it ends. */
export interface Loading extends Running {
  /** Called once, with the middle slice, as soon as that one is decoded. */
  readonly onFirstImage?: ((image: LoadedImage) => void) | undefined;
}

/** As `Running`, for finding the series among files. */
export interface FindingSeries extends Running {
  /** Called at most once, while files are read: with one image, and what is known of the series it is from. */
  readonly onFirstImage?: ((image: LoadedImage, series: Series) => void) | undefined;
}

/** DICOM files behind a series, for tools that report or rewrite what a file says. */
export interface DicomOrigin {
  /** What the headers say, image by image. */
  readonly plan: SeriesPlan;
  /** The files that the plan counts in; those of an archive are fetched when read. */
  readonly files: readonly SourceFile[];
}

/** The file behind a series in a format other than DICOM, for tools that report what it says. */
export interface VolumeFileOrigin {
  /** Of the header, relative to what the person picked. */
  readonly path: string;
  readonly volume: FormatVolume;
}

/** A series whose headers were read and whose pixels wait until somebody wants them. */
export interface LoadableSeries {
  readonly series: Series;
  /** How much has to be read or fetched for all of it; undefined where nobody said. */
  readonly bytes: number | undefined;
  /**
   * Decodes every slice into one regular grid. Rejects with `UserError` when `series.form` is `images`
   * (use `loadImage`), when no slice can be decoded, or with the signal's reason when cancelled.
   */
  load(loading: Loading): Promise<LoadedVolume>;
  /** Decodes image `index` of `series.slices` (slice order for a volume); works for both forms. */
  loadImage(index: number, running: Running): Promise<LoadedImage>;
  /** Undefined for formats other than DICOM. */
  readonly dicom: DicomOrigin | undefined;
  /** Defined for volumes in those other formats. */
  readonly volumeFile?: VolumeFileOrigin;
}

/** What was found among the files that a person opened. */
export interface OpenedStudy {
  /** Largest volume first; images after volumes. */
  readonly series: readonly LoadableSeries[];
  readonly refused: readonly Refusal[];
  /** The teaching case that came with the files, if one did. */
  readonly packed?: PackedCase | undefined;
}
