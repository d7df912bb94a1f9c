import { jsonOf } from '../base/json.ts';
import { UserError } from '../base/user-error.ts';
import { type KeptDraft, keptDraftSchema } from '../teaching/authoring/kept-draft.ts';
import { createDatabase } from './database.ts';

/** Cases that somebody is writing in this browser; never their images. */
export interface Drafts {
  /** Newest first; what another version wrote and nobody can read is left out. */
  all(): Promise<readonly KeptDraft[]>;
  get(id: string): Promise<KeptDraft | undefined>;
  /**
   * Resolves when it is on disk. Rejects with `drafts/changed-elsewhere` where it was saved by another tab since
   * this one read it: `saves` must be one more than what is stored.
   */
  put(draft: KeptDraft): Promise<void>;
  delete(id: string): Promise<void>;
  deleteAll(): Promise<void>;
  close(): void;
}

/** Kept in this browser's database; methods reject with a `UserError`. */
export function createDrafts(databaseName: string): Drafts {
  const database = createDatabase(databaseName);
  return {
    async all() {
      const kept = await database.read('drafts', (store) => store.getAll());
      return kept
        .flatMap((record) => keptDraftSchema.safeParse(record).data ?? [])
        .sort((a, b) => b.savedAt - a.savedAt);
    },
    get: async (id) =>
      keptDraftSchema.safeParse(await database.read('drafts', (store) => store.get(id))).data,
    put: (draft) =>
      database.write('drafts', async (store) => {
        const { id } = draft.document;
        const stored = keptDraftSchema.safeParse(await store.get(id)).data;
        if (stored && stored.saves + 1 !== draft.saves) throw changedElsewhere();
        await store.put(jsonOf(draft), id);
      }),
    delete: (id) => database.write('drafts', (store) => store.delete(id)),
    deleteAll: () => database.write('drafts', (store) => store.clear()),
    close: () => database.close(),
  };
}

function changedElsewhere(): UserError {
  return new UserError(
    'drafts/changed-elsewhere',
    'This draft was changed in another tab, so this tab has stopped saving it. Go on in the other tab, or reload this one to take over what was saved there.',
  );
}
