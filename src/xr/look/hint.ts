import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/** What the control under a ray does, for the lines that say so: undefined while there is none. */
export type HintStore = StoreApi<{ readonly text: string | undefined }>;

export const createHintStore = (): HintStore =>
  createStore(() => ({ text: undefined as string | undefined }));

export const HintContext = createContext<HintStore | undefined>(undefined);

function useHintStore(): HintStore {
  const store = useContext(HintContext);
  if (!store) throw new Error('hint: no HintContext above');
  return store;
}

export function useHint(): string | undefined {
  return useStore(useHintStore(), ({ text }) => text);
}

/** Makes a handler of `onHoverChange` that shows what a control does while a ray is on it. */
export function useSays(): (text: string) => (hovered: boolean) => void {
  const store = useHintStore();
  return (text) => (hovered) => {
    if (hovered) store.setState({ text });
    else if (store.getState().text === text) store.setState({ text: undefined });
  };
}
