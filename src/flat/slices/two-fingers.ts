/** Where two fingers are: the middle between them and their distance, CSS pixels. */
export interface FingerPlace {
  readonly x: number;
  readonly y: number;
  readonly apart: number;
}

/** What two fingers did since the event before. */
export type FingerStep =
  | { readonly kind: 'pinch'; readonly factor: number; readonly byPx: readonly [number, number] }
  | { readonly kind: 'scroll'; readonly byPx: number };

/** Fingers moved less than this may mean either, CSS pixels. */
const DECIDED_PX = 14;

/**
 * Tells fingers that move together up or down, which scroll, from fingers that spread, close or go sideways, which
 * zoom and pan. What a gesture is at its beginning it stays to its end, so that scrolling never zooms by chance.
 */
export function createTwoFingers(
  start: FingerPlace,
  mayScroll: boolean,
): { move(to: FingerPlace): FingerStep | undefined } {
  let kind: FingerStep['kind'] | undefined = mayScroll ? undefined : 'pinch';
  let last = start;
  return {
    move(to) {
      if (!kind) {
        const spread = Math.abs(to.apart - start.apart);
        const [across, along] = [Math.abs(to.x - start.x), Math.abs(to.y - start.y)];
        if (Math.max(spread, across, along) < DECIDED_PX) return undefined;
        kind = along > spread && along > across ? 'scroll' : 'pinch';
      }
      const before = last;
      last = to;
      if (kind === 'scroll') return { kind, byPx: to.y - before.y };
      return {
        kind,
        factor: to.apart / Math.max(1, before.apart),
        byPx: [to.x - before.x, to.y - before.y],
      };
    },
  };
}
