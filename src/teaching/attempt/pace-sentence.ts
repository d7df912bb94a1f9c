import type { Condition } from '../condition.ts';
import type { Pace } from './pace.ts';

const where: Readonly<Record<Condition, string>> = {
  xr: 'In VR',
  cardboard: 'In the phone viewer',
  flat: 'On the screen',
};

/** How steadily one sitting was drawn, for whoever reads the result. */
export function paceSentence({ condition, refreshHz, frames, dropped }: Pace): string {
  const onTime = (100 * frames) / Math.max(1, frames + dropped);
  const minutes = Math.max(1, Math.round((frames + dropped) / refreshHz / 60));
  const shown = onTime === 100 ? '100' : Math.min(99.9, onTime).toFixed(1);
  return `${where[condition]} for ${minutes} min: ${shown} % of the pictures came on time, at ${Math.round(refreshHz)} a second.`;
}
