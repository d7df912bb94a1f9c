/** Where a round loupe lies in its view: middle and width, CSS pixels. */
export interface LoupePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Width where there is room, and the gap to the point that keeps a fingertip from covering it, CSS pixels. */
const SIZE_PX = 136;
const GAP_PX = 40;

/**
 * Puts the loupe above the point it shows, or below, beside or smaller where the view leaves no room: always inside the
 * view, and off the point wherever the view is large enough for that.
 */
export function loupePlace(
  point: { readonly x: number; readonly y: number },
  view: { readonly width: number; readonly height: number },
): LoupePlace {
  const size = Math.min(SIZE_PX, 0.9 * view.width, 0.9 * view.height);
  const away = size / 2 + GAP_PX;
  const hold = (v: number, length: number) => Math.max(size / 2, Math.min(length - size / 2, v));
  const inside = (x: number, y: number) => ({ x: hold(x, view.width), y: hold(y, view.height), size });
  const places = [
    inside(point.x, point.y - away),
    inside(point.x, point.y + away),
    inside(point.x - away, point.y),
    inside(point.x + away, point.y),
  ];
  const clearOf = ({ x, y }: LoupePlace) => Math.hypot(x - point.x, y - point.y);
  return (
    places.find((place) => clearOf(place) >= away - 1) ??
    places.reduce((best, next) => (clearOf(next) > clearOf(best) ? next : best))
  );
}
