import type { SlicePlane } from '../../imaging/slice-plane.ts';
import { type Lps, lps } from '../../imaging/spaces.ts';
import { add, distance, scale, subtract } from '../../imaging/vector.ts';
import type { Volume } from '../../imaging/volume.ts';
import { brushRuns } from '../../teaching/authoring/brush.ts';
import { paintedTruth } from '../../teaching/authoring/mark-truth.ts';
import { runsOfMask } from '../../teaching/authoring/mask-of-runs.ts';
import { difference, type Runs, union } from '../../teaching/authoring/mask-runs.ts';
import { useDesk } from '../desk-context.ts';
import { setMark } from './set-mark.ts';
import { useBrushStore } from './brush.ts';

/** A long stroke goes into the draft after so many touches: a page that dies in it takes little with it. */
const KEEP_EACH = 12;
const stroke = 'stroke';

/** Painting on one scan: strokes from place to place, each one step to undo. */
export function usePainting(volume: Volume) {
  const desk = useDesk();
  const brush = useBrushStore();
  const index = () => desk.draft().findings.findIndex(({ id }) => id === brush.getState().findingId);

  const painted = (): Runs => {
    const truth = desk.draft().findings[index()]?.truth;
    return truth?.shape === 'mask' ? runsOfMask(volume, truth.mask) : [];
  };
  const dab = (at: Lps, plane: SlicePlane) => {
    const { stroke: before = painted(), radiusMm, erases, through, unkept } = brush.getState();
    const touched = brushRuns(volume, {
      at,
      radiusMm,
      plane: through ? undefined : { ...plane, origin: at },
    });
    brush.setState({ stroke: (erases ? difference : union)(before, touched), unkept: unkept + 1 });
  };
  /** What the stroke has come to so far; all of it is one step to undo. */
  const keep = () => {
    const { stroke: runs, erases } = brush.getState();
    const at = index();
    brush.setState({ unkept: 0 });
    if (runs && at >= 0)
      setMark(desk, at, { mark: 'mask' }, paintedTruth(volume, runs), erases ? 'Erase' : 'Paint', stroke);
  };
  return {
    /** Paints from the last place to this one without gaps. */
    paint(from: Lps | undefined, to: Lps, plane: SlicePlane) {
      if (index() < 0) return;
      const stepMm = brush.getState().radiusMm / 2;
      const steps = from ? Math.max(1, Math.ceil(distance(from, to) / stepMm)) : 1;
      for (let step = 1; step <= steps; step++)
        dab(from ? lps(...add(from, scale(subtract(to, from), step / steps))) : to, plane);
      if (brush.getState().unkept >= KEEP_EACH) keep();
    },
    /** Takes what was painted into the draft. */
    finish() {
      keep();
      brush.setState({ stroke: undefined });
      desk.endGesture();
    },
  };
}
