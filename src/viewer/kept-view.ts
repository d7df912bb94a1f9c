import type { ViewerState } from './viewer-state.ts';

/** What of a reading is taken up again when the same scan is opened later: layout, window and position. */
export type KeptView = Pick<
  ViewerState,
  'layout' | 'mainView' | 'maximised' | 'window' | 'invertedGreys' | 'crosshair' | 'planes' | 'framing'
>;

export function keptView(state: ViewerState): KeptView {
  const { layout, mainView, maximised, window, invertedGreys, crosshair, planes, framing } = state;
  return { layout, mainView, maximised, window, invertedGreys, crosshair, planes, framing };
}

/** Whether two states would be kept as the same. */
export function keepsTheSame(a: ViewerState, b: ViewerState): boolean {
  const [kept, other] = [keptView(a), keptView(b)];
  return (Object.keys(kept) as (keyof KeptView)[]).every((part) => kept[part] === other[part]);
}
