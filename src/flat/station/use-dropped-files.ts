import { useEffect } from 'react';

/** Takes files that are dropped anywhere on the page; a browser would leave the page and show them itself. */
export function useDroppedFiles(onDrop: (data: DataTransfer) => void): void {
  useEffect(() => {
    const take = (event: DragEvent) => {
      event.preventDefault();
      if (event.type === 'drop' && event.dataTransfer) onDrop(event.dataTransfer);
    };
    document.addEventListener('dragover', take);
    document.addEventListener('drop', take);
    return () => {
      document.removeEventListener('dragover', take);
      document.removeEventListener('drop', take);
    };
  }, [onDrop]);
}
