import type { Running } from '../../base/progress.ts';
import type { ListedStudy } from '../../dicom/json/read-studies.ts';
import type { OpenedStudy } from '../opened-study.ts';

/** Where an archive is; all of it may be kept. */
export interface ArchiveAddress {
  /** What the reader calls it. */
  readonly name: string;
  /** The DICOMweb service root: `https://pacs.example.org/dicom-web`. Never holds a user name or password. */
  readonly url: string;
}

/** How the reader is known to an archive. Held in the memory of the page and nowhere else. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/**
 * What to look for; empty fields do not narrow. `*` and `?` are the archive's wildcards; without one, a name is
 * looked for as a beginning and a description as a part. Whether case matters is the archive's choice.
 */
export interface StudyQuery {
  readonly patientName: string;
  readonly patientId: string;
  readonly accessionNumber: string;
  readonly description: string;
  readonly modality: string;
  /** ISO dates (2026-11-21), both ends included; empty for open. */
  readonly dateFrom: string;
  readonly dateTo: string;
}

/** A study that was found. Holds patient identifiers: only for the list on the screen, never kept or logged. */
export type StudyMatch = ListedStudy;

/** Part of what was found, and whether there is more behind it. */
export interface StudyPage {
  readonly studies: readonly StudyMatch[];
  readonly more: boolean;
}

/**
 * A DICOMweb archive that answered. Everything rejects with `UserError`, or with the signal's reason.
 *
 * Where mending takes steps, the error's `context.advice` says them, one a line, for whoever runs the archive;
 * `context.configuration` holds lines to copy into its configuration, with this page's own address filled in.
 * Loading again after an error goes on with what was fetched before. `bytes` of the series are undefined.
 */
export interface Archive {
  readonly address: ArchiveAddress;
  /** Studies that match, from `offset` on, at most `limit`. */
  search(
    query: StudyQuery,
    page: { readonly offset: number; readonly limit: number },
    running: Running,
  ): Promise<StudyPage>;
  /** The CT series of a study, headers read and pixels not: what `openFiles` gives for files. */
  open(study: Pick<StudyMatch, 'studyUid'>, running: Running): Promise<OpenedStudy>;
}
