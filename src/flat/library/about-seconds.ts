/** A guess of a time, as exact as a guess deserves: "20 s", "3 min". */
export function aboutSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.max(5, Math.ceil(seconds / 5) * 5)} s`;
  return `${Math.round(seconds / 60)} min`;
}
