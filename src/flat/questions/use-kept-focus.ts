import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings an element into sight when what it holds was replaced (`step` says so), and moves the focus to it when
 * the control that had it has gone: after Submit or Next, eyes, keyboard and screen reader go on where the
 * feedback or the next question begins.
 */
export function useKeptFocus<E extends HTMLElement>(step: string): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    element.current?.scrollIntoView({ block: 'start' });
    const focused = document.activeElement;
    if (!focused || focused === document.body) element.current?.focus({ preventScroll: true });
  }, [step]);
  return element;
}
