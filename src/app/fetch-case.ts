import { UserError } from '../base/user-error.ts';
import type { Case, CaseKey } from '../teaching/case.ts';
import type { CaseSummary } from '../teaching/case-summary.ts';
import { readCase, readCaseIndex, readCaseKey } from '../teaching/read-case.ts';

/** Address of something generated at build time, beside the page wherever that is hosted. */
export function generatedUrl(path: string): URL {
  return new URL(`generated/cases/${path}`, document.baseURI);
}

async function fetchJson(path: string, signal?: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(generatedUrl(path), signal ? { signal } : {});
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new UserError(
      'case/unreachable',
      'The teaching cases could not be fetched. Check the connection and try again.',
      { path },
      { cause },
    );
  }
  if (!response.ok)
    throw new UserError(
      'case/missing',
      'This case is not on this server. Go back to the list and choose another.',
      { path, status: response.status },
    );
  return response.json();
}

export const fetchCaseIndex = async (): Promise<readonly CaseSummary[]> =>
  readCaseIndex(await fetchJson('index.json'));
export const fetchCase = async (caseId: string, signal?: AbortSignal): Promise<Case> =>
  readCase(await fetchJson(`${caseId}/case.json`, signal));
export const fetchCaseKey = async (caseId: string): Promise<CaseKey> =>
  readCaseKey(await fetchJson(`${caseId}/key.json`));
