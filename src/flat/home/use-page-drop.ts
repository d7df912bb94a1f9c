import { useEffect, useRef } from 'react';

/**
 * Takes what is dropped anywhere on the page and not on a place of its own: a folder that misses the marked place
 * would replace the page by the browser's list of its files.
 */
export function usePageDrop(onDrop: (data: DataTransfer) => void): void {
  const take = useRef(onDrop);
  take.current = onDrop;
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer) return;
      event.preventDefault();
      take.current(event.dataTransfer);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
