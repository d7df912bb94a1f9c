import { type Hanging, type HeaderEvidence, hang } from '../imaging/hang.ts';
import type { WindowPreset } from '../imaging/voi-window.ts';
import type { Volume } from '../imaging/volume.ts';
import { hangingRules } from './hanging-rules.ts';
import { windowPresets } from './window-presets.ts';

/** How a scan opens by its body part, and in which window: the one that a case asks for goes before. */
export function hangingWindow(
  header: HeaderEvidence,
  volume: Volume,
  ofCase?: string,
): { readonly hanging: Hanging | undefined; readonly window: WindowPreset | undefined } {
  const hanging = hang(header, volume, hangingRules);
  const wanted = ofCase ?? hanging?.window;
  return { hanging, window: windowPresets.find(({ id }) => id === wanted) };
}
