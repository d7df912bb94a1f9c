/** What fingers and keys do while the room is shown. */
export interface TouchListener {
  /** CSS pixels from the top left corner of the screen, ms. */
  tap(x: number, y: number, atMs: number): void;
  /** A finger went across the screen, CSS pixels. */
  drag(dx: number, dy: number): void;
  /** Returns whether the key means anything here. */
  key(key: string): boolean;
}

/** Hands the page's touches on to the room, which may be mounted later than the page. */
export interface Touches extends TouchListener {
  /** The latest listener alone is told; returns how to stop. */
  listen(listener: TouchListener): () => void;
}

export function createTouches(): Touches {
  let told: TouchListener | undefined;
  return {
    listen(listener) {
      told = listener;
      return () => {
        if (told === listener) told = undefined;
      };
    },
    tap: (x, y, atMs) => told?.tap(x, y, atMs),
    drag: (dx, dy) => told?.drag(dx, dy),
    key: (key) => told?.key(key) ?? false,
  };
}
