import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Json } from '../base/json.ts';
import type { Draft } from '../teaching/authoring/draft.ts';
import { type EditPath, valueAt } from '../teaching/authoring/edit.ts';
import type { DraftDesk } from './draft-desk.ts';

/** The draft on the desk. */
export const DeskContext = createContext<DraftDesk | undefined>(undefined);

export function useDesk(): DraftDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: no DeskContext above');
  return desk;
}

/** Part of the draft; the component renders again when that part changes. */
export function useDraft<T>(select: (draft: Draft) => T): T {
  return useStore(useDesk().store, ({ edited }) => select(edited.document));
}

/** What stands at a path of the draft, and how to put something else there. Typing is one step to undo. */
export function useField(path: EditPath, what: string) {
  const desk = useDesk();
  const value = useDraft((draft) => valueAt(draft, path));
  return {
    value,
    set: (next: Json | undefined) => desk.change({ edit: 'set', path, value: next }, what),
    type: (next: Json | undefined) =>
      desk.change({ edit: 'set', path, value: next }, what, `type ${path.join('.')}`),
    end: desk.endGesture,
  };
}
