import { useCallback, useEffect, useRef } from 'react';

/** Moves the focus to an element, by its id, that stands where it will with the next render. */
export function useFocusNext(): (elementId: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return useCallback((elementId) => {
    wanted.current = elementId;
  }, []);
}
