import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import { readVariantId } from '../../teaching/library/variant-id.ts';
import type { CaseMaker } from './case-maker.ts';

/** How often it is asked how far a case is that somebody waits for, ms. */
const ASK_MS = 400;

/**
 * Waits until the images of a case, or of a variant, are there; asks for them where they are not. Resolves at once on
 * a host that makes nothing. Throws a `UserError` where they cannot be made.
 */
export async function ensureMade(
  caseId: string,
  maker: CaseMaker,
  { signal, onProgress }: Running,
  wait: (ms: number, signal?: AbortSignal) => Promise<void>,
): Promise<void> {
  // Without a connection the case may still be kept here; if not, fetching it says so.
  const first = await maker.state(signal).catch(() => undefined);
  if (!first) return;
  const isVariant = readVariantId(caseId).variant > 1;
  const before = first[caseId];
  if (before?.state === 'ready' || (!before && !isVariant)) return;
  await maker.make(caseId, signal);
  // What failed before is tried again: only a failure after this counts.
  let asked = 0;
  for (;;) {
    const made = (await maker.state(signal))?.[caseId];
    if (!made || made.state === 'ready') {
      if (made || asked > 0 || !isVariant) return;
    } else if (made.state === 'failed' && asked > 0) {
      throw new UserError(
        'case/not-made',
        `The images of this case could not be made. ${made.problem ?? ''} Try again, or choose another case.`,
        { caseId },
      );
    }
    const waits = made?.state !== 'making';
    const step = waits ? 'Its images are made next, after those begun' : 'Making the images';
    onProgress?.({ step, done: made?.done ?? 0, total: made?.total ?? 0 });
    asked++;
    await wait(ASK_MS, signal);
  }
}
