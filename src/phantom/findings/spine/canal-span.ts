import { add, scale, type Triple } from '../../../imaging/vector.ts';
import type { Frame } from '../../anatomy/spine/frame.ts';
import type { Spine } from '../../anatomy/spine/spine.ts';

/** From a point on the back wall of a body straight backwards (in `frame`) to the bone of the arches, LPS. */
export function canalSpan({ bones, sacrum }: Spine, wall: Triple, frame: Frame): readonly [Triple, Triple] {
  const solids = [...bones.values(), sacrum.solid];
  const at = (mm: number) => add(wall, scale(frame.back, mm));
  const nearest = (p: Triple) =>
    solids.reduce((least, solid) => {
      const { min, max } = solid.bounds;
      const outside = p.some((c, k) => c < min[k]! - 2 || c > max[k]! + 2);
      return outside ? least : Math.min(least, solid.distance(...p));
    }, 2);
  // The first millimetres may still be in the rim that the line starts on.
  let mm = 5;
  while (nearest(at(mm)) > 0 && mm < 40) mm += 0.05;
  return [wall, at(mm)];
}
