import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Json } from '../base/json.ts';
import type { SittingEvent } from '../research/sitting/sitting-event.ts';
import type { AttemptEvent } from '../teaching/attempt/attempt-event.ts';
import { storageBlocked, storageError, storageUnavailable } from './storage-error.ts';

interface Schema extends DBSchema {
  /** One record per event; `id` is its `eventId`, so that a repeat cannot become a second record. */
  events: {
    key: string;
    value: {
      readonly id: string;
      readonly attemptId: string;
      readonly at: number;
      readonly event: AttemptEvent;
    };
    indexes: { byTime: number; byAttempt: [string, number] };
  };
  settings: { key: string; value: Json };
  /** Where readings were left, by scan; the shape is checked when read. */
  views: {
    key: string;
    value: { readonly savedAt: number; readonly view: Json };
    indexes: { byTime: number };
  };
  /** Ways through the tutorial, by their id; the shape is checked when read. */
  tutorials: { key: string; value: Json };
  /** Cases being written, by the draft's id; never images. The shape is checked when read. */
  drafts: { key: string; value: Json };
  /** Sittings of pilots that were begun in this browser, by their id; the shape is checked when read. */
  sittings: { key: string; value: Json };
  /** One record per event under its sitting, device and number, so that no number can be given twice. */
  sittingEvents: {
    key: [sitting: string, device: string, number: number];
    value: {
      readonly event: SittingEvent;
      /** Why the server does not take it, by code. */
      readonly refused?: string;
      /** Stored beyond this device as well. */
      readonly stored?: true;
    };
  };
}
type StoreName = 'events' | 'settings' | 'views' | 'tutorials' | 'drafts' | 'sittings' | 'sittingEvents';
type Store<N extends StoreName, M extends IDBTransactionMode> = IDBPObjectStore<Schema, [N], N, M>;

/** One step of the schema: brings a database from the version before it to its own. */
export type Migration = (database: IDBPDatabase<Schema>) => void;

/** Index i brings version i to version i + 1. Steps are only ever added. */
export const migrations: readonly Migration[] = [
  (database) => {
    const events = database.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('byTime', 'at');
    events.createIndex('byAttempt', ['attemptId', 'at']);
    database.createObjectStore('settings');
  },
  (database) => {
    database.createObjectStore('views').createIndex('byTime', 'savedAt');
  },
  (database) => {
    database.createObjectStore('tutorials');
  },
  (database) => {
    database.createObjectStore('drafts');
  },
  (database) => {
    database.createObjectStore('sittings');
    database.createObjectStore('sittingEvents');
  },
];

/** The page's IndexedDB database; all methods reject with a `UserError`. */
export interface Database {
  /** Rejects where the browser has no usable storage. */
  open(): Promise<void>;
  read<N extends StoreName, T>(name: N, work: (store: Store<N, 'readonly'>) => Promise<T>): Promise<T>;
  /** Resolves when the change is on disk (transaction complete with strict durability), not before. */
  write<N extends StoreName, T>(name: N, work: (store: Store<N, 'readwrite'>) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Connects on first use, and again after the browser or a newer tab closed the connection. When another tab
 * brings a newer schema this one steps aside, and its next call says to reload.
 */
export function createDatabase(name: string, steps: readonly Migration[] = migrations): Database {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const connect = () => {
    connection ??= openAt(name, steps, forget).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return connection;
  };
  const transact = async <N extends StoreName, M extends 'readonly' | 'readwrite', T>(
    name: N,
    mode: M,
    work: (store: Store<N, M>) => Promise<T>,
  ): Promise<T> => {
    const database = await connect();
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    // Both are awaited together, so that an abort is reported once and never as an unhandled rejection.
    const [result] = await Promise.all([work(transaction.store), transaction.done]);
    return result;
  };
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      if (!isStale(cause, connection)) throw storageError(cause);
      forget();
      return work().catch((again: unknown) => Promise.reject(storageError(again)));
    }
  };
  return {
    open: () => explained(async () => void (await connect())),
    read: (name, work) => explained(() => transact(name, 'readonly', work)),
    write: (name, work) => explained(() => transact(name, 'readwrite', work)),
    close() {
      connection?.then((db) => db.close()).catch(() => undefined);
      forget();
    },
  };
}

/** True when a connection that once worked has gone away under us, as after a browser's own clean-up. */
function isStale(cause: unknown, connection: Promise<unknown> | undefined): boolean {
  return connection !== undefined && cause instanceof DOMException && cause.name === 'InvalidStateError';
}

function openAt(
  name: string,
  steps: readonly Migration[],
  onClosed: () => void,
): Promise<IDBPDatabase<Schema>> {
  if (globalThis.indexedDB === undefined) return Promise.reject(storageUnavailable());
  return new Promise((resolve, reject) => {
    let refused = false;
    openDB<Schema>(name, steps.length, {
      upgrade(database, oldVersion) {
        for (const step of steps.slice(oldVersion)) step(database);
      },
      blocked() {
        refused = true;
        reject(storageBlocked());
      },
      blocking(_current, _blocked, event) {
        onClosed();
        (event.target as IDBDatabase).close();
      },
      terminated: onClosed,
    }).then((database) => (refused ? database.close() : resolve(database)), reject);
  });
}
