import { mapConcurrent } from '../../base/map-concurrent.ts';
import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { SeriesPlan } from '../../dicom/series/plan-series.ts';
import type { OpenedStudy, Refusal } from '../opened-study.ts';
import { refuse } from '../refuse.ts';
import { type ArchiveAccess, requestsAtOnce } from './archive-access.ts';
import { isTransient } from './archive-failure.ts';
import { instanceFile } from './archive-files.ts';
import { archiveSeries } from './archive-series.ts';
import {
  type Described,
  describeInstances,
  type HeadedInstance,
  readFromFile,
} from './describe-instances.ts';
import { listSeries, type SeriesOfStudy } from './list-series.ts';

/**
 * Finds the CT series of a study without fetching pixels. Series and images that cannot be used are listed in
 * `refused`. Rejects with `UserError` when the archive cannot be asked any more, or with the signal's reason.
 */
export async function openStudy(
  access: ArchiveAccess,
  studyUid: string,
  running: Running,
): Promise<OpenedStudy> {
  const listed = await listSeries(access.client, access.pool, studyUid, running);
  const refused: Refusal[] = [];
  const candidates = listed.filter((series) => {
    if (series.modality === 'CT' || series.modality === '') return true;
    refused.push(refuse(series.name, notCt(series)));
    return false;
  });
  const described = await describeAll(access, candidates, refused, running);
  let headed = await readAllHeaders(access, described, refused, running);
  let plans = await planOf(access, headed, running);
  if (plans.some(isDoubtful)) {
    // Copies of one image under several UIDs are only seen in their pixels.
    const doubtful = new Set(
      plans.filter(isDoubtful).flatMap(({ images }) => images.map(({ file }) => file)),
    );
    const again = headed.map((each, i) => (doubtful.has(i) ? { ...each, header: undefined } : each));
    headed = await readAllHeaders(access, again, refused, running);
    plans = await planOf(access, headed, running);
  }
  const instances = headed.map(({ instance }) => instance);
  const files = instances.map((instance) => instanceFile(access, instance));
  if (plans.length === 0 && refused.length === 0) refused.push(refuse('The study', nothingThere()));
  return { series: plans.map((plan) => archiveSeries(access, plan, instances, files)), refused };
}

function planOf(
  { pool }: ArchiveAccess,
  headed: readonly HeadedInstance[],
  { signal }: Running,
): Promise<SeriesPlan[]> {
  return pool.run('plan-series', { headers: headed.map(({ header }) => header) }, { signal });
}

async function describeAll(
  access: ArchiveAccess,
  candidates: readonly SeriesOfStudy[],
  refused: Refusal[],
  running: Running,
): Promise<Described[]> {
  let done = 0;
  const step = (found: number) =>
    running.onProgress?.({ step: 'Reading the list of images', done: found, total: candidates.length });
  step(0);
  const all = await mapConcurrent(
    candidates,
    requestsAtOnce,
    async (series): Promise<Described[]> => {
      try {
        const found = await describeInstances(access, series, running);
        refused.push(...found.refused);
        return found.described;
      } catch (error) {
        refused.push(refusalOf(series.name, error, running));
        return [];
      } finally {
        step(++done);
      }
    },
    running.signal,
  );
  return all.flat();
}

/** Fetches the files of images that the archive does not describe well enough. */
async function readAllHeaders(
  access: ArchiveAccess,
  described: readonly Described[],
  refused: Refusal[],
  running: Running,
): Promise<HeadedInstance[]> {
  const total = described.filter(({ header }) => !header).length;
  let done = 0;
  const headed = await mapConcurrent(
    described,
    requestsAtOnce,
    async (each): Promise<HeadedInstance | undefined> => {
      if (each.header) return each;
      try {
        return await readFromFile(access, each.instance, running);
      } catch (error) {
        refused.push(refusalOf(each.instance.name, error, running));
        return undefined;
      } finally {
        running.onProgress?.({ step: 'Reading images', done: ++done, total });
      }
    },
    running.signal,
  );
  return headed.filter((each) => each !== undefined);
}

/** A connection that is gone ends the whole; anything else is about one series or image. */
function refusalOf(name: string, error: unknown, { signal }: Running): Refusal {
  signal?.throwIfAborted();
  if (isTransient(error)) throw error;
  return refuse(name, error);
}

function isDoubtful({ series }: SeriesPlan): boolean {
  return series.diagnostics.some(({ code }) => code === 'series/same-positions');
}

function notCt({ modality }: SeriesOfStudy): UserError {
  return new UserError(
    'dicom/not-ct',
    `this series is of kind “${modality}”, not CT, and was left out. Oblique shows CT only.`,
    { modality },
  );
}

function nothingThere(): UserError {
  return new UserError(
    'dicomweb/empty-study',
    'the archive lists no images in it. It may have been moved or deleted; search again.',
  );
}
