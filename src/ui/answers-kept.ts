import { createContext, useContext } from 'react';

/** Whether answers outlive this tab, for every front end's words about it. */
export type AnswersKept =
  | { readonly durable: true }
  | {
      readonly durable: false;
      /** Why not, and what to do about it. */
      readonly why: string;
      /** Offers all answers of this tab as a file. */
      readonly saveAsFile: () => Promise<void>;
    };

export const AnswersKeptContext = createContext<AnswersKept>({ durable: true });

export function useAnswersKept(): AnswersKept {
  return useContext(AnswersKeptContext);
}
