import type { Handle } from './grab.ts';
import { placeAt } from './place-at.ts';
import type { ToolEvent } from './tools/tool.ts';

/** One hand on one end of a measurement, the same from mouse, finger, controller ray or hand. */
export const dragHandle = {
  press({ viewer, origin }: ToolEvent, handle: Handle): void {
    viewer.run('selectPoint', handle, origin);
  },
  /** `gesture` names the drag, so that it is undone as one. */
  drag(event: ToolEvent, handle: Handle, gesture: string): void {
    const { viewer, origin, plane } = event;
    viewer.run('movePoint', { ...handle, to: placeAt(event), gesture, dragging: plane }, origin);
  },
  release({ viewer, origin }: Pick<ToolEvent, 'viewer' | 'origin'>): void {
    if (viewer.store.getState().dragging) viewer.run('endDrag', undefined, origin);
  },
};
