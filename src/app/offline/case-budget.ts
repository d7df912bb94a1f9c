/** Room for the images of bundled cases on a device, bytes: a dozen of them. Older ones make room for newer. */
export const CASE_BUDGET_BYTES = 300e6;
/** No more than this share of what the browser grants the page: answers need room too. */
const SHARE_OF_QUOTA = 0.2;

/** Something kept for reading without a connection. */
export interface KeptFile {
  readonly url: string;
  readonly bytes: number;
  /** Milliseconds since the Unix epoch. */
  readonly keptAt: number;
}

/** @param quotaBytes What the browser grants the page; undefined where it does not say. */
export function caseBudget(quotaBytes: number | undefined): number {
  return Math.min(CASE_BUDGET_BYTES, SHARE_OF_QUOTA * (quotaBytes ?? Number.POSITIVE_INFINITY));
}

/** What has to go so that `bytes` more fit, the oldest first; undefined where they never would. */
export function makeRoom(
  kept: readonly KeptFile[],
  bytes: number,
  budgetBytes: number,
): readonly string[] | undefined {
  if (bytes > budgetBytes) return undefined;
  let total = kept.reduce((sum, file) => sum + file.bytes, bytes);
  const gone: string[] = [];
  for (const file of [...kept].sort((a, b) => a.keptAt - b.keptAt)) {
    if (total <= budgetBytes) break;
    gone.push(file.url);
    total -= file.bytes;
  }
  return gone;
}
