import { type Clock, systemClock } from '../base/clock.ts';
import { consoleLog, type Log } from '../base/log.ts';
import { sinkKinds } from '../storage/index.ts';
import type { Sink } from '../storage/sink.ts';
import { createViewer, type Viewer } from '../viewer/create-viewer.ts';
import { saveFile } from './save-file.ts';

/** What the page needs from the outside world, made once. */
export interface Services {
  readonly clock: Clock;
  readonly log: Log;
  readonly viewer: Viewer;
  /** Where attempts are kept; rejects with a `UserError` where this browser cannot keep any. */
  readonly sink: () => Promise<Sink>;
}

export function createServices(): Services {
  const clock = systemClock;
  const log = consoleLog;
  let sink: Promise<Sink> | undefined;
  return {
    clock,
    log,
    viewer: createViewer({ clock, newId: () => crypto.randomUUID() }),
    sink() {
      sink ??= sinkKinds.get('indexed-db').open({ databaseName: 'oblique', saveFile, log });
      return sink;
    },
  };
}
