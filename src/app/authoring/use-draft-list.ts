import { useCallback, useEffect, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import type { Drafts } from '../../storage/drafts.ts';
import { type KeptDraft, keptDraftSchema } from '../../teaching/authoring/kept-draft.ts';
import type { Services } from '../services.ts';

/** The drafts of this browser, and what can be done with them besides writing. */
export function useDraftList({ storage, saveFile }: Services) {
  const [drafts, setDrafts] = useState<readonly KeptDraft[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [deleted, setDeleted] = useState<KeptDraft | undefined>(undefined);

  const change = useCallback(
    async (work: (kept: Drafts) => Promise<void>) => {
      setProblem(undefined);
      try {
        const { drafts: kept } = await storage();
        if (kept) await work(kept);
        setDrafts((await kept?.all()) ?? []);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        setProblem(error.message);
      }
    },
    [storage],
  );
  useEffect(() => void change(async () => undefined), [change]);

  const onDelete = (draft: KeptDraft) =>
    void change(async (kept) => {
      await kept.delete(draft.document.id);
      setDeleted(draft);
    });
  const onRestore =
    deleted &&
    (() =>
      void change(async (kept) => {
        await kept.put(deleted);
        setDeleted(undefined);
      }));
  const onExport = (draft: KeptDraft) => {
    const json = JSON.stringify({ ...draft, undo: [], redo: [] }, null, 2);
    void saveFile(`${draft.document.caseId}-draft.json`, new Blob([json], { type: 'application/json' }));
  };
  const onImport = (file: File) =>
    void change(async (kept) => {
      const read = keptDraftSchema.safeParse(jsonOf(await file.text()));
      if (!read.success)
        throw new UserError(
          'drafts/unreadable',
          'This file is no draft that Oblique exported. A saved case, a ZIP, is opened like a CT.',
        );
      const before = await kept.get(read.data.document.id);
      await kept.put({ ...read.data, saves: (before?.saves ?? 0) + 1 });
    });
  return { drafts, problem, onDelete, onRestore, onExport, onImport };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
