import { createContext, useContext, useEffect } from 'react';
import type { TypingField } from './typing-field.ts';

export interface KeyboardControl {
  /** The field that is being typed in; undefined while the keyboard is put away. */
  readonly fieldId: string | undefined;
  /** Brings the keyboard for a field; what was typed in before is done. */
  open(field: TypingField): void;
  /** Puts it away if it is this field's. */
  close(fieldId: string): void;
}

export const KeyboardContext = createContext<KeyboardControl | undefined>(undefined);

/** The room's keyboard for one field; it goes with whatever the field stands on. */
export function useKeyboard(fieldId: string): {
  readonly typing: boolean;
  readonly keyboard: KeyboardControl;
} {
  const keyboard = useContext(KeyboardContext);
  if (!keyboard) throw new Error('useKeyboard: no KeyboardDesk above');
  const { close } = keyboard;
  useEffect(() => () => close(fieldId), [close, fieldId]);
  return { typing: keyboard.fieldId === fieldId, keyboard };
}
