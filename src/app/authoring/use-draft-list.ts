import { useCallback, useEffect, useState } from 'react';
import { sameJson } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import type { Drafts } from '../../storage/drafts.ts';
import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';
import { readDraftFile } from '../../teaching/authoring/read-draft-file.ts';
import type { Services } from '../services.ts';

/** The drafts of this browser, and what can be done with them besides writing. */
export function useDraftList({ storage, saveFile }: Services) {
  const [drafts, setDrafts] = useState<readonly KeptDraft[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [notice, setNotice] = useState<string | undefined>(undefined);
  const [deleted, setDeleted] = useState<KeptDraft | undefined>(undefined);

  const change = useCallback(
    async (work: (kept: Drafts) => Promise<void>) => {
      setProblem(undefined);
      setNotice(undefined);
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
      const { document, savedAt } = await readDraftFile(file);
      const before = await kept.get(document.id);
      if (before && sameJson(before.document, document)) {
        setNotice('This draft is here already, and says the same.');
        return;
      }
      // What is here may be newer: neither is written over the other.
      const id = before ? crypto.randomUUID() : document.id;
      await kept.put({ document: { ...document, id }, undo: [], redo: [], savedAt, saves: 1 });
      setNotice(
        before
          ? 'A draft of this case was here already and says something else; the one from the file stands beside it.'
          : 'The draft was taken from the file.',
      );
    });
  return { drafts, problem, notice, onDelete, onRestore, onExport, onImport };
}
