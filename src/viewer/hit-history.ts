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
  /**
   * The mean position over the last period of a hand's tremor before a time, as far back as the pointer stayed
   * within a distance of where it was then: what a resting hand points at, and where a moving one is.
   */
  restedAt(timeMs: number, within: number): readonly [x: number, y: number] | undefined;
  clear(): void;
}

/** How long before the press its pose is taken, ms: within the 50 to 100 that the study above found. */
export const PRE_PRESS_MS = 70;

/** One period of tremor of 8 Hz, the slow end of its band (doi:10.1113/JP270464 has 6 to 12 Hz). */
const TREMOR_PERIOD_MS = 125;

/** Records kept: 260 ms at 120 Hz. */
const CAPACITY = 32;

export function createHitHistory(): HitHistory {
  const entries = new Float64Array(3 * CAPACITY);
  const found: [number, number] = [0, 0];
  let count = 0;
  let next = 0;
  /** Offset of the record that is `age` records old, 0 the newest. */
  const offset = (age: number) => 3 * ((next - 1 - age + 2 * CAPACITY) % CAPACITY);
  /** Age of the newest record that is not later than a time, or of the oldest. */
  const ageAt = (timeMs: number) => {
    let age = 0;
    while (age < count - 1 && entries[offset(age)]! > timeMs) age++;
    return age;
  };
  const at = (timeMs: number) => {
    if (count === 0) return undefined;
    const age = ageAt(timeMs);
    const older = offset(age);
    const newer = offset(Math.max(0, age - 1));
    const span = entries[newer]! - entries[older]!;
    const share = span > 0 ? Math.min(1, Math.max(0, (timeMs - entries[older]!) / span)) : 0;
    found[0] = entries[older + 1]! + share * (entries[newer + 1]! - entries[older + 1]!);
    found[1] = entries[older + 2]! + share * (entries[newer + 2]! - entries[older + 2]!);
    return found;
  };
  return {
    at,
    record(atMs, x, y) {
      const into = 3 * next;
      entries[into] = atMs;
      entries[into + 1] = x;
      entries[into + 2] = y;
      next = (next + 1) % CAPACITY;
      count = Math.min(CAPACITY, count + 1);
    },
    restedAt(timeMs, within) {
      const then = at(timeMs);
      if (!then) return undefined;
      const [x, y] = then;
      let n = 1;
      for (let age = ageAt(timeMs); age < count; age++) {
        const entry = offset(age);
        const [atMs, dx, dy] = [entries[entry]!, entries[entry + 1]! - x, entries[entry + 2]! - y];
        if (atMs < timeMs - TREMOR_PERIOD_MS || Math.hypot(dx, dy) > within) break;
        if (atMs >= timeMs) continue;
        n++;
        found[0] += (x + dx - found[0]) / n;
        found[1] += (y + dy - found[1]) / n;
      }
      return found;
    },
    clear() {
      count = 0;
    },
  };
}
