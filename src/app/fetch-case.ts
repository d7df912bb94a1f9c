import { UserError } from '../base/user-error.ts';
import type { Case, CaseKey } from '../teaching/case.ts';
import type { CaseSummary } from '../teaching/case-summary.ts';
import { readCase, readCaseIndex } from '../teaching/read-case.ts';

/** Address of something generated at build time, beside the page wherever that is hosted. */
export function generatedUrl(path: string): URL {
  return new URL(`generated/cases/${path}`, document.baseURI);
}

async function fetchFile(path: string, signal?: AbortSignal): Promise<Response> {
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
  return response;
}

/** Some hosts answer with their start page whatever they are asked for: what is no JSON is no case either. */
async function fetchJson(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetchFile(path, signal);
  return response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    return undefined;
  });
}

export const fetchCaseIndex = async (): Promise<readonly CaseSummary[]> =>
  readCaseIndex(await fetchJson('index.json'));
export const fetchCase = async (caseId: string, signal?: AbortSignal): Promise<Case> =>
  readCase(await fetchJson(`${caseId}/case.json`, signal));

/** The answers to a case, unsealed; to be asked for when there is an answer to grade. */
export async function fetchCaseKey(openCase: Pick<Case, 'id' | 'revision'>): Promise<CaseKey> {
  const response = await fetchFile(`${openCase.id}/key.bin`);
  const { unsealKey } = await import('../teaching/package/sealed-key.ts');
  return unsealKey(new Uint8Array(await response.arrayBuffer()), openCase);
}

/** The same where only the case's name is known. */
export const fetchKeyOf = async (caseId: string): Promise<CaseKey> => fetchCaseKey(await fetchCase(caseId));
