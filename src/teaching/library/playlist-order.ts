import { createRandom, type Random } from '../../base/random.ts';
import type { Playlist } from './playlist.ts';

/** The cases of a playlist in the order of reading, each once: the same seed gives the same order on every device. */
export function playlistOrder({ cases, order }: Pick<Playlist, 'cases' | 'order'>): readonly string[] {
  const each = [...new Set(cases)];
  return order.by === 'list' ? each : shuffled(each, createRandom(`playlist:${order.seed}`));
}

/** Every order as likely as another (Durstenfeld, CACM 1964). */
function shuffled(items: readonly string[], random: Random): string[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
