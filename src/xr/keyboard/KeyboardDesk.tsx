import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { KeyboardContext } from './keyboard-context.ts';
import { VirtualKeyboard } from './VirtualKeyboard.tsx';
import type { TypingField } from './typing-field.ts';

/** Gives everything inside one keyboard, which is there while something is typed. */
export function KeyboardDesk({ children }: { children: ReactNode }) {
  const [field, setField] = useState<TypingField | undefined>(undefined);
  const latest = useRef(field);
  const put = useCallback((next: TypingField | undefined) => {
    latest.current?.onDone?.();
    latest.current = next;
    setField(next);
  }, []);
  const close = useCallback(
    (fieldId: string) => {
      if (latest.current?.id === fieldId) put(undefined);
    },
    [put],
  );
  const control = useMemo(() => ({ fieldId: field?.id, open: put, close }), [field, put, close]);
  return (
    <KeyboardContext value={control}>
      {children}
      {field && (
        <MovablePanel key={field.id} id="keyboard" name="the keyboard">
          <VirtualKeyboard field={field} onDone={() => put(undefined)} />
        </MovablePanel>
      )}
    </KeyboardContext>
  );
}
