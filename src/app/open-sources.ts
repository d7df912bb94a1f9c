import type { Running } from '../base/progress.ts';
import type { OpenedStudy } from '../sources/opened-study.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { sourceFromBlob } from '../sources/source-file.ts';
import { fetchCase } from './fetch-case.ts';

type Find = (running: Running) => Promise<OpenedStudy>;

export function openPicked(files: FileList): Find {
  const picked = [...files].map((file) => sourceFromBlob(file.webkitRelativePath || file.name, file));
  return (running) => openWith(picked, running);
}

export function openCaseSeries(caseId: string): Find {
  return async (running) => {
    const { series } = await fetchCase(caseId, running.signal);
    const response = await fetch(new URL(series.url, document.baseURI), { signal: running.signal ?? null });
    return openWith([sourceFromBlob('case.zip', await response.blob())], running);
  };
}
export function openDropped(data: DataTransfer): Find {
  return openPicked(data.files);
}

let pool:
  | Promise<{
      openFiles: typeof import('../sources/open-files.ts').openFiles;
      pool: import('../workers/job-runner.ts').JobRunner;
    }>
  | undefined;

async function openWith(files: readonly SourceFile[], running: Running): Promise<OpenedStudy> {
  pool ??= Promise.all([import('../sources/open-files.ts'), import('../workers/browser-pool.ts')]).then(
    ([{ openFiles }, { createBrowserPool }]) => ({ openFiles, pool: createBrowserPool() }),
  );
  const { openFiles, pool: runner } = await pool;
  return openFiles(files, { pool: runner }, running);
}
