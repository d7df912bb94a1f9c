/** Across, and from the point to the loupe's rim, dmm: 9.7° wide, and its rim 3.4° off what it shows. */
export const LOUPE_DMM = 170;
const GAP_DMM = 60;

/** A place on a picture, dmm from its top left corner. Changed in place. */
interface Place {
  x: number;
  y: number;
}

/**
 * Where the middle of a loupe stands that shows a place of a picture: above it, or below where there is no room
 * above; never over it. Writes into `out`, so that nothing is allocated while pointing.
 */
export function loupeCentre(out: Place, at: Readonly<Place>, width: number): Place {
  const half = LOUPE_DMM / 2;
  const away = half + GAP_DMM;
  out.x = Math.max(half, Math.min(width - half, at.x));
  out.y = at.y - away >= half ? at.y - away : at.y + away;
  return out;
}
