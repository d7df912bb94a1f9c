import shipped from '../../datasets/presets/hanging.json';
import type { HangingRules } from '../imaging/hanging-rules.ts';

/** How scans open by body part, as shipped; the shape of the file is tested. */
export const hangingRules = shipped as HangingRules;
