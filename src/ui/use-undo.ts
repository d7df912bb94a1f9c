import { useViewer, useViewerState } from './viewer-context.ts';

/** Whether there is something to undo and to redo; the component renders again when that may have changed. */
export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const viewer = useViewer();
  useViewerState((s) => s.annotations);
  useViewerState((s) => s.curves);
  useViewerState((s) => s.crop);
  return { canUndo: viewer.canUndo(), canRedo: viewer.canRedo() };
}
