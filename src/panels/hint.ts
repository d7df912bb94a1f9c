import { createContext, useContext, useEffect, useRef } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/** What the control that is pointed or looked at does, for the lines that say so: undefined while there is none. */
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

/**
 * Makes a handler of `onHoverChange` that shows what a control does while it is hovered. A control that goes away
 * meanwhile takes its text with it, and no other's.
 */
export function useSays(): (text: string) => (hovered: boolean) => void {
  const store = useHintStore();
  const said = useRef<string | undefined>(undefined);
  const takeBack = (text: string | undefined) => {
    if (text !== undefined && store.getState().text === text) store.setState({ text: undefined });
  };
  const leave = useRef(takeBack);
  leave.current = takeBack;
  useEffect(() => () => leave.current(said.current), []);
  return (text) => (hovered) => {
    said.current = hovered ? text : undefined;
    if (hovered) store.setState({ text });
    else takeBack(text);
  };
}
