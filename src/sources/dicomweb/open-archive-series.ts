import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { OpenedStudy } from '../opened-study.ts';
import { type ArchiveDeps, connectArchive } from './connect-archive.ts';

/** One series of an archive, as a case refers to it. */
export interface ArchiveSeriesReference {
  /** Address of the DICOMweb service. */
  readonly archive: string;
  readonly studyUid: string;
  readonly seriesUid: string;
}

/**
 * Opens one series of an archive that asks for no sign-in. Rejects with `UserError` `dicomweb/…`, also where the
 * study has no such series, or with the signal's reason.
 */
export async function openArchiveSeries(
  { archive, studyUid, seriesUid }: ArchiveSeriesReference,
  deps: ArchiveDeps,
  running: Running,
): Promise<OpenedStudy> {
  const connected = await connectArchive({ name: '', url: archive }, { kind: 'none' }, deps, running);
  const { series, refused } = await connected.open({ studyUid }, running);
  const wanted = series.filter((found) => found.series.seriesUid === seriesUid);
  if (wanted.length > 0) return { series: wanted, refused };
  throw new UserError(
    'dicomweb/no-series',
    `The images of this case are no longer in the archive ${new URL(archive).host}. Tell whoever gave you the case.`,
    { studyUid, seriesUid },
  );
}
