import { UserError } from '../base/user-error.ts';
import type { SourceFile } from './source-file.ts';

/** Reads bytes; that a file cannot be read (moved, unplugged, no permission) is the user's to mend. */
export async function readable(
  file: SourceFile,
  start: number,
  end: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await file.read(start, end, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      'source/unreadable',
      'The file cannot be read: it was moved, changed or its drive is gone. Pick it again.',
      {},
      { cause },
    );
  }
}
