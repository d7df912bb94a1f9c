import { silentLog } from '../../src/base/log.ts';
import { sinkKinds } from '../../src/storage/index.ts';
import type { AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';

/** A second thread that stands for a second tab: appends what it is sent and acknowledges each by its number. */
self.onmessage = async ({ data }: MessageEvent<{ databaseName: string; events: AttemptEvent[] }>) => {
  const platform = { databaseName: data.databaseName, saveFile: async () => undefined, log: silentLog };
  const sink = await sinkKinds.get('indexed-db').open(platform);
  for (const [i, event] of data.events.entries()) {
    await sink.append(event);
    self.postMessage(i);
  }
};
