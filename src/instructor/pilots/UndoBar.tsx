import { useCallback, useEffect, useState } from 'react';
import { type Edited, endGesture, redoEdit, undoEdit } from '../../teaching/authoring/edit-history.ts';
import type { Plan } from './plan.ts';

interface UndoBarProps {
  readonly plan: Edited<Plan>;
  readonly onPlan: (change: (before: Edited<Plan>) => Edited<Plan>) => void;
}

/** One step back or forward in the plan, each said before and after; Ctrl+Z and Ctrl+Y do the same anywhere on the page. */
export function UndoBar({ plan, onPlan }: UndoBarProps) {
  const [undo, redo] = [plan.undo.at(-1)?.what, plan.redo.at(-1)?.what];
  /** It holds until the next change. */
  const [said, setSaid] = useState({ text: '', steps: 0 });
  const step = useCallback(
    (back: boolean) => {
      const what = back ? undo : redo;
      if (what === undefined) return;
      onPlan(back ? undoEdit : redoEdit);
      const steps = plan.undo.length + (back ? -1 : 1);
      setSaid({ text: `${back ? 'Undone' : 'Done again'}: ${what}`, steps });
    },
    [undo, redo, plan.undo.length, onPlan],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      if (document.querySelector('dialog[open], [role=dialog]')) return;
      event.preventDefault();
      step(key === 'z' && !event.shiftKey);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);
  // What is typed into a field after it was left is another step.
  useEffect(() => {
    const onLeft = () => onPlan(endGesture);
    document.addEventListener('focusout', onLeft);
    return () => document.removeEventListener('focusout', onLeft);
  }, [onPlan]);
  return (
    <div className="undo-bar">
      <StepButton name="Undo" what={undo} keys="Control+Z" onStep={() => step(true)} />
      <StepButton name="Redo" what={redo} keys="Control+Y" onStep={() => step(false)} />
      <span role="status" className="small-print">
        {said.steps === plan.undo.length && said.text}
      </span>
    </div>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly what: string | undefined;
  readonly keys: string;
  readonly onStep: () => void;
}

/** It keeps the focus when there is no step left. */
function StepButton({ name, what, keys, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      className="button"
      aria-disabled={what === undefined}
      aria-keyshortcuts={keys}
      onClick={onStep}
    >
      <span>
        {name}
        {what !== undefined && <span className="undo-what">: {what}</span>}
      </span>
    </button>
  );
}
