import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

type HintStore = StoreApi<{ readonly text: string | undefined }>;

/** What the thing that is looked at does, for the one line that says so. */
export const HintContext = createContext<HintStore | undefined>(undefined);

export const createHint = (): HintStore => createStore(() => ({ text: undefined as string | undefined }));

function useHintStore(): HintStore {
  const store = useContext(HintContext);
  if (!store) throw new Error('hint: no HintContext above');
  return store;
}

export const useHint = (): string | undefined => useStore(useHintStore(), ({ text }) => text);

/** Shows a text while it is asked for, and takes away no other. */
export function useShowHint(): (text: string | undefined, shown: boolean) => void {
  const store = useHintStore();
  return (text, shown) => {
    if (shown) store.setState({ text });
    else if (store.getState().text === text) store.setState({ text: undefined });
  };
}
