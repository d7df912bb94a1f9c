import { UserError } from '../../base/user-error.ts';
import { type CaseMaking, caseMakingSchema } from '../../teaching/library/case-making.ts';
import { readVariantId } from '../../teaching/library/variant-id.ts';
import { generatedUrl } from '../fetch-case.ts';

/** The part of the server that makes images of cases; a static host has none. */
export interface CaseMaker {
  /** How far everything is; undefined where nobody makes anything, so that all there is is ready. */
  state(signal?: AbortSignal): Promise<CaseMaking | undefined>;
  /** Asks for a case, or a variant of one, before all others. */
  make(caseId: string, signal?: AbortSignal): Promise<void>;
}

export function createCaseMaker(fetch: typeof globalThis.fetch): CaseMaker {
  const ask = async (path: string, init: RequestInit) => {
    try {
      return await fetch(generatedUrl(path), init);
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      throw new UserError(
        'case/unreachable',
        'The server that makes the teaching cases could not be reached. Check the connection and try again.',
        { path },
        { cause },
      );
    }
  };
  return {
    async state(signal) {
      const response = await ask('making.json', { cache: 'no-store', ...(signal && { signal }) });
      if (!response.ok) return undefined;
      // Some hosts answer with their start page whatever they are asked for.
      const json: unknown = await response.json().catch(() => undefined);
      return caseMakingSchema.safeParse(json).data?.cases;
    },
    async make(caseId, signal) {
      const { baseId, variant } = readVariantId(caseId);
      const query = variant === 1 ? '' : `?variant=${variant}`;
      const response = await ask(`${baseId}/make${query}`, { method: 'POST', ...(signal && { signal }) });
      if (response.ok) return;
      throw new UserError(
        'case/not-made',
        'This server cannot make this case. Go back to the list and choose another.',
        { caseId, status: response.status },
      );
    },
  };
}
