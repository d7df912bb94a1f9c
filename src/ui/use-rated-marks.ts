import type { Control } from '../teaching/control.ts';
import { onScale } from '../teaching/on-scale.ts';
import type { Origin } from '../viewer/event-log.ts';
import { type Nudge, nudgeMark } from '../viewer/nudge-mark.ts';
import { useViewer, useViewerState } from './viewer-context.ts';

/** The marks that the reader has put on the picture, as the panel lists them on any display. */
export function useRatedMarks({ rating }: Extract<Control, { control: 'mark-points' }>) {
  const viewer = useViewer();
  return {
    marks: useViewerState((s) => s.annotations.marks),
    marking: useViewerState((s) => s.tool === 'mark'),
    take: (by: Origin) => viewer.run('selectTool', { tool: 'mark' }, by),
    rate: (id: string, to: number, by: Origin) =>
      viewer.run('rateMark', { id, rating: onScale(rating, to) }, by),
    remove: (id: string, by: Origin) => viewer.run('removeMark', { id }, by),
    /** Moves a mark by voxels on the large view, or the axial one where the large view is the volume. */
    nudge: (id: string, by: Nudge, origin: Origin) => {
      const { mainView } = viewer.store.getState();
      nudgeMark(viewer, id, mainView === 'volume' ? 'axial' : mainView, by, origin);
    },
    goTo: (id: string, by: Origin) => {
      const mark = viewer.store.getState().annotations.marks.find((each) => each.id === id);
      if (mark) viewer.run('moveCrosshair', { to: mark.at }, by);
    },
  };
}
