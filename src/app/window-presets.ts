import shipped from '../../datasets/presets/ct-windows.json';
import type { WindowPreset } from '../imaging/voi-window.ts';

/** The CT windows that ship with the product, in the order of their keys 1, 2, 3 … */
export const windowPresets: readonly WindowPreset[] = shipped.windows;
