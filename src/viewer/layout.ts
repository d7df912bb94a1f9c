import { acquiredPlane } from './acquired-plane.ts';
import type { LayoutId, ViewerState, ViewName } from './viewer-state.ts';

/** How the views of one scan share the screen. */
export interface Layout {
  readonly id: LayoutId;
  /** Short, for a button: "2 × 2". */
  readonly name: string;
  readonly hint: string;
}

export const layouts: readonly Layout[] = [
  { id: 'one', name: '1 × 1', hint: 'One view alone' },
  { id: 'grid', name: '2 × 2', hint: 'Three planes and 3D' },
  { id: 'one-three', name: '1 + 3', hint: 'One large view, the others beside it' },
  { id: 'stack', name: 'Stack', hint: 'The slices as they were scanned, and nothing else' },
];

const gridOrder: readonly ViewName[] = ['axial', 'sagittal', 'coronal', 'volume'];

/** What is needed of the state to lay views out. */
export type LaidOut = Pick<ViewerState, 'layout' | 'mainView' | 'maximised' | 'scan'>;

/** The views on the screen in reading order; where one is larger than the others, it comes first. */
export function shownViews(state: LaidOut): readonly ViewName[] {
  if (state.maximised) return [state.maximised];
  if (state.layout === 'stack') return [state.scan ? acquiredPlane(state.scan) : 'axial'];
  if (state.layout === 'one') return [state.mainView];
  if (state.layout === 'grid') return gridOrder;
  return [state.mainView, ...gridOrder.filter((view) => view !== state.mainView)];
}
