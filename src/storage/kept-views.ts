import { z } from 'zod';
import type { Clock } from '../base/clock.ts';
import { type Json, jsonOf } from '../base/json.ts';
import { lps } from '../imaging/spaces.ts';
import type { KeptView } from '../viewer/kept-view.ts';
import { createDatabase } from './database.ts';

/** Where readings were left, by scan: layout, window and position, nothing about a patient. */
export interface KeptViews {
  /** Undefined where nothing is kept, or where what is kept was written by another version. */
  get(scanKey: string): Promise<KeptView | undefined>;
  set(scanKey: string, view: KeptView): Promise<void>;
  all(): Promise<Readonly<Record<string, Json>>>;
  deleteAll(): Promise<void>;
  close(): void;
}

/** Scans that are remembered; the ones that were left longest ago are forgotten. */
export const REMEMBERED = 200;

/** Kept in this browser's database; methods reject with a `UserError`. */
export function createKeptViews(databaseName: string, clock: Clock): KeptViews {
  const database = createDatabase(databaseName);
  return {
    async get(scanKey) {
      const record = await database.read('views', (store) => store.get(scanKey));
      return record && parse(record.view);
    },
    set: (scanKey, view) =>
      database.write('views', async (store) => {
        await store.put({ savedAt: clock.now(), view: jsonOf(view) }, scanKey);
        const keys = await store.index('byTime').getAllKeys();
        await Promise.all(keys.slice(0, -REMEMBERED).map((key) => store.delete(key)));
      }),
    all: () =>
      database.read('views', async (store) => {
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return Object.fromEntries(keys.map((key, i) => [key, values[i]!.view]));
      }),
    deleteAll: () => database.write('views', (store) => store.clear()),
    close: () => database.close(),
  };
}

const triple = z.tuple([z.number(), z.number(), z.number()]);
const axes = z.object({ right: triple, down: triple, normal: triple });
const framing = z.object({
  panMm: z.tuple([z.number(), z.number()]),
  zoom: z.number().positive(),
});
const plane = z.enum(['axial', 'sagittal', 'coronal']);
const view = z.enum(['axial', 'sagittal', 'coronal', 'volume']);

const keptViewSchema = z.object({
  layout: z.enum(['grid', 'one', 'one-three', 'stack']),
  mainView: view,
  maximised: view.optional(),
  window: z.object({ centre: z.number(), width: z.number().positive() }),
  invertedGreys: z.boolean(),
  crosshair: triple.transform((v) => lps(...v)),
  planes: z.record(plane, axes),
  framing: z.record(plane, framing),
});

function parse(stored: unknown): KeptView | undefined {
  const { data } = keptViewSchema.safeParse(stored);
  return data && { ...data, maximised: data.maximised };
}
