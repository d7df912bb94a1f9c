import type { VoiWindow } from '../../imaging/voi-window.ts';

/** "W 1500  L −600". */
export function windowText({ width, centre }: VoiWindow): string {
  return `W ${Math.round(width)}  L ${String(Math.round(centre)).replace('-', '−')}`;
}
