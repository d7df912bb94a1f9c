import { jsonOf } from '../base/json.ts';
import { type TutorialRecord, tutorialRecordSchema } from '../teaching/tutorial/tutorial-record.ts';
import { createDatabase } from './database.ts';

/** How a person's ways through the tutorial went. */
export interface Tutorials {
  /** Stores it in place of what was kept of the same way before. */
  put(record: TutorialRecord): Promise<void>;
  /** Oldest first; what another version wrote and nobody can read is left out. */
  all(): Promise<readonly TutorialRecord[]>;
  deleteAll(): Promise<void>;
  close(): void;
}

/** Kept in this browser's database; methods reject with a `UserError`. */
export function createTutorials(databaseName: string): Tutorials {
  const database = createDatabase(databaseName);
  return {
    put: (record) =>
      database.write('tutorials', async (store) => {
        await store.put(jsonOf(tutorialRecordSchema.parse(record)), record.id);
      }),
    async all() {
      const kept = await database.read('tutorials', (store) => store.getAll());
      const records = kept.flatMap((record) => tutorialRecordSchema.safeParse(record).data ?? []);
      return records.sort((a, b) => a.startedAt - b.startedAt);
    },
    deleteAll: () => database.write('tutorials', (store) => store.clear()),
    close: () => database.close(),
  };
}
