import { type ReactNode, useRef } from 'react';
import type { InputKind } from '../../teaching/input-kind.ts';

interface AnswerFormProps {
  /** Told what was used last within the form. */
  readonly onSubmit: (input: InputKind) => void;
  readonly children: ReactNode;
}

/** A form that knows whether it is filled in by keys, mouse or touch. */
export function AnswerForm({ onSubmit, children }: AnswerFormProps) {
  const input = useRef<InputKind>('keyboard');
  return (
    <form
      onPointerDownCapture={({ pointerType }) => {
        input.current = pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
      }}
      onKeyDownCapture={() => {
        input.current = 'keyboard';
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(input.current);
      }}
    >
      {children}
    </form>
  );
}
