/**
 * Where a pointer has been on a panel in the last moments. Pressing a trigger or pinching shifts the ray, and
 * that shift is up to 30 % of pointing error (doi:10.1145/3313831.3376876), so a press counts where the ray
 * was just before it. Fixed size: nothing is allocated while pointing.
 */
export interface HitHistory {
  /** Times must not fall; milliseconds. */
  record(atMs: number, x: number, y: number): void;
  /** The position at a time, between records by straight line, the oldest known before that; undefined when empty. */
  at(timeMs: number): readonly [x: number, y: number] | undefined;
  clear(): void;
}

/** How long before the press its pose is taken, ms: within the 50 to 100 that the study above found. */
export const PRE_PRESS_MS = 70;

/** Records kept: 250 ms at 120 Hz. */
const CAPACITY = 32;

export function createHitHistory(): HitHistory {
  const entries = new Float64Array(3 * CAPACITY);
  const found: [number, number] = [0, 0];
  let count = 0;
  let next = 0;
  /** Offset of the record that is `age` records old, 0 the newest. */
  const offset = (age: number) => 3 * ((next - 1 - age + 2 * CAPACITY) % CAPACITY);
  return {
    record(atMs, x, y) {
      const into = 3 * next;
      entries[into] = atMs;
      entries[into + 1] = x;
      entries[into + 2] = y;
      next = (next + 1) % CAPACITY;
      count = Math.min(CAPACITY, count + 1);
    },
    at(timeMs) {
      if (count === 0) return undefined;
      let age = 0;
      while (age < count - 1 && entries[offset(age)]! > timeMs) age++;
      const older = offset(age);
      const newer = offset(Math.max(0, age - 1));
      const span = entries[newer]! - entries[older]!;
      const share = span > 0 ? Math.min(1, Math.max(0, (timeMs - entries[older]!) / span)) : 0;
      found[0] = entries[older + 1]! + share * (entries[newer + 1]! - entries[older + 1]!);
      found[1] = entries[older + 2]! + share * (entries[newer + 2]! - entries[older + 2]!);
      return found;
    },
    clear() {
      count = 0;
    },
  };
}
