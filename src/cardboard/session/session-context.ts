import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CardboardSession, CardboardState } from './cardboard-session.ts';

export const CardboardContext = createContext<CardboardSession | undefined>(undefined);

export function useCardboard(): CardboardSession {
  const session = useContext(CardboardContext);
  if (!session) throw new Error('useCardboard: no CardboardContext above');
  return session;
}

export function useCardboardState<T>(select: (state: CardboardState) => T): T {
  return useStore(useCardboard().store, select);
}
