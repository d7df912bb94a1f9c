import { createRegistry } from '../base/registry.ts';
import { download } from './sinks/download.ts';
import { indexedDb } from './sinks/indexed-db.ts';

/** Every place where attempts can go: one file, one line here. */
export const sinkKinds = createRegistry('storage sinks', [indexedDb, download]);
