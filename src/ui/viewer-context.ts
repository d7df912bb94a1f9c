import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Viewer } from '../viewer/create-viewer.ts';
import type { ViewerState } from '../viewer/viewer-state.ts';

/** The one viewer of the page, for every front end. */
export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer: no ViewerContext above');
  return viewer;
}

/** Part of the viewer's state; the component renders again when that part changes. */
export function useViewerState<T>(select: (state: ViewerState) => T): T {
  return useStore(useViewer().store, select);
}
