import { systemClock } from '../base/clock.ts';
import { bundledSource } from '../sources/bundled.ts';
import type { FindingSeries, OpenedStudy } from '../sources/opened-study.ts';
import { sourcesFromDrop, sourcesFromInput } from '../sources/pick.ts';
import type { SourceFile } from '../sources/source-file.ts';
import type { CaseComparison } from '../teaching/case.ts';
import type { CaseSeries } from '../teaching/case-series.ts';
import { fetchCase } from './fetch-case.ts';
import { lasting } from './lasting.ts';

/** Finds the series in something that a person opened. */
export type Find = (running: FindingSeries) => Promise<OpenedStudy>;

/** Files or a folder from a file input; the list is read at once, because the input empties it. */
export function openPicked(files: FileList): Find {
  const sources = sourcesFromInput(files);
  return (running) => openWith(sources, running);
}

/** What was dropped; must be called within the drop event. */
export function openDropped(data: DataTransfer): Find {
  const sources = sourcesFromDrop(data);
  return async (running) => openWith(await sources, running);
}

/** The images of a bundled case: a ZIP of DICOM files, read like anybody's. */
export function openCaseSeries(caseId: string): Find {
  return async (running) => {
    const { series } = await fetchCase(caseId, running.signal);
    if (series.source !== 'bundled') throw new Error(`case ${caseId}: served without its images`);
    const zip = await bundledSource(new URL(series.url, document.baseURI), fetch, running);
    return openWith([zip], running);
  };
}

/** A packed case at an address that somebody was given a link to. */
export function openPackage(address: string): Find {
  return async (running) => {
    const { packageSource } = await import('../sources/package-source.ts');
    return openWith([await packageSource(address, document.baseURI, fetch, running)], running);
  };
}

/** A normal scan that a case offers to compare with. */
export function openNormal({ url }: CaseComparison): Find {
  return async (running) =>
    openWith([await bundledSource(new URL(url, document.baseURI), fetch, running)], running);
}

/** Reads headers and pixels off the page's thread, for files and archives alike; loaded when first needed and kept. */
export const readerPool = lasting(async () =>
  (await import('../workers/browser-pool.ts')).createBrowserPool(),
);

async function openWith(files: readonly SourceFile[], running: FindingSeries): Promise<OpenedStudy> {
  const [{ openFiles }, { readCasePackage }, pool] = await Promise.all([
    import('../sources/open-files.ts'),
    import('../sources/case-package.ts'),
    readerPool(),
  ]);
  const { found, problem } = await readCasePackage(files, pool);
  const study =
    found?.openCase.series.source === 'dicomweb'
      ? await openFromArchive(found.openCase.series, running)
      : await openFiles(found?.series ?? files, { pool }, running);
  if (problem) return { ...study, refused: [problem, ...study.refused] };
  return found ? { ...study, packed: found } : study;
}

/** The series of a packed case that says in which archive its images are; one that asks for a sign-in says so. */
async function openFromArchive(
  { archive, studyUid, seriesUid }: Extract<CaseSeries, { source: 'dicomweb' }>,
  running: FindingSeries,
): Promise<OpenedStudy> {
  const [{ openArchiveSeries }, { browserNetwork }, pool] = await Promise.all([
    import('../sources/dicomweb/open-archive-series.ts'),
    import('../sources/dicomweb/browser-network.ts'),
    readerPool(),
  ]);
  const deps = { network: browserNetwork(), clock: systemClock, pool };
  return openArchiveSeries({ archive, studyUid, seriesUid }, deps, running);
}
