/** Cosines between the hand's side and the way to the eyes: within 43° shows the menu, beyond 58° hides it. */
const SHOWS = 0.73;
const HIDES = 0.53;

/** Whether a side of the hand is turned to the face; between two angles it stays as it was, so that nothing flickers. */
export function turnedToFace(cosine: number, shown: boolean): boolean {
  return cosine > (shown ? HIDES : SHOWS);
}
