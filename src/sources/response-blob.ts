import type { Running } from '../base/progress.ts';

/**
 * The body of an answer, with progress; stops where it passes `mostBytes`, giving undefined. Rejects with what the
 * connection throws, or with the signal's reason.
 */
export async function responseBlob(
  response: Response,
  step: string,
  { signal, onProgress }: Running,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Blob | undefined> {
  const total = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = response.body!.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      done += next.value.length;
      if (done > mostBytes) {
        await reader.cancel();
        return undefined;
      }
      parts.push(next.value);
      onProgress?.({ step, done, total: Math.max(total, done) });
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  }
  return new Blob(parts);
}
