import type { Running } from '../../base/progress.ts';
import type { copySeries, SeriesReview, SharedCopy, ShareRequest } from '../../sources/share-series.ts';

/** What sharing needs of the page. */
export interface ShareServices {
  readonly review: (request: ShareRequest, running: Running) => Promise<SeriesReview>;
  /** `write` adds what else belongs into the ZIP. */
  readonly copy: (
    request: ShareRequest,
    folder: string,
    running: Running,
    write?: Parameters<typeof copySeries>[4],
  ) => Promise<SharedCopy>;
  readonly newSecret: () => Uint8Array;
  readonly newId: () => string;
  readonly saveFile: (name: string, contents: Blob) => Promise<void>;
}
