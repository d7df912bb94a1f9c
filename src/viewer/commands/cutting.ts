import { cross, dot, normalize, scale, subtract } from '../../imaging/vector.ts';
import { CUT_SIZE_MM, type HeldCut } from '../held-cut.ts';
import type { ViewerState } from '../viewer-state.ts';

/** Commands of the plane that is held in the hand. */
export const cutting = {
  /** Puts the plane there, or moves it; while a hand moves it, its place is said some times a second. */
  holdCut(state: ViewerState, { cut }: { cut: HeldCut }): ViewerState {
    if (!state.scan) return state;
    const sizeMm = Math.min(CUT_SIZE_MM.max, Math.max(CUT_SIZE_MM.min, cut.sizeMm));
    return { ...state, cut: { ...cut, plane: straightened(cut.plane), sizeMm } };
  },

  /** Lets what the plane cuts off be seen or not. */
  clipAtCut(state: ViewerState, { clip }: Pick<HeldCut, 'clip'>): ViewerState {
    return state.cut ? { ...state, cut: { ...state.cut, clip } } : state;
  },

  /** Takes the plane away. */
  dropCut(state: ViewerState): ViewerState {
    return state.cut ? { ...state, cut: undefined } : state;
  },
};

/** Exactly orthonormal again: hands turn a plane by a thousand small turns. */
function straightened({ origin, right, down }: HeldCut['plane']): HeldCut['plane'] {
  const across = normalize(right);
  const along = normalize(subtract(down, scale(across, dot(down, across))));
  return { origin, right: across, down: along, normal: cross(across, along) };
}
