import type { Intersection } from 'three';

/**
 * Sorts what a hand reaches: what asks for it first (`pointerEventsOrder`), then the nearest. Rays are sorted so by
 * themselves, hands are not: inside the body's box everything else would be further than the body.
 */
export function foremostFirst(
  a: Pick<Intersection, 'object' | 'distance'>,
  _orderOfA: number | undefined,
  b: Pick<Intersection, 'object' | 'distance'>,
): number {
  return orderOf(b.object) - orderOf(a.object) || a.distance - b.distance;
}

function orderOf(object: object): number {
  return 'pointerEventsOrder' in object && typeof object.pointerEventsOrder === 'number'
    ? object.pointerEventsOrder
    : 0;
}
