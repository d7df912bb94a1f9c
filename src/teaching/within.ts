/** True when `value` does not exceed `limit`; a limit is inclusive, and rounding must not cost a student marks. */
export function within(value: number, limit: number): boolean {
  return value <= limit + 1e-6;
}
