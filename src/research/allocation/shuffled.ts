import type { DrawStream } from './draw-stream.ts';

/** A copy in random order: Durstenfeld's shuffle, from the end. */
export function shuffled<T>(items: readonly T[], draws: DrawStream): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = draws.below(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
