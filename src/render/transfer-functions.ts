import shipped from '../../datasets/presets/transfer-functions.json';
import type { TransferFunction } from '../imaging/transfer-function.ts';
import type { CrosshairClip } from '../viewer/viewer-state.ts';

/** A transfer function that ships with the product. */
export interface TissuePreset extends TransferFunction {
  /** One sentence for readers: what it shows, and what it does not. */
  readonly about: string;
  /** What has to be cut away for the tissue to be seen at all; the reader may choose otherwise. */
  readonly clip: CrosshairClip | undefined;
}

/** The transfer functions that ship with the product, as data. */
export const transferFunctions: readonly TissuePreset[] = shipped.transferFunctions.map((tf) => ({
  id: tf.id,
  name: tf.name,
  about: tf.about,
  referenceStepMm: tf.referenceStepMm,
  points: tf.points.map(({ hu, opacity, rgb }) => ({ hu, opacity, rgb: [rgb[0]!, rgb[1]!, rgb[2]!] })),
  shading: tf.shading,
  gradientOpacity: tf.gradientOpacity && {
    huPerMm: pair(tf.gradientOpacity.huPerMm),
    share: pair(tf.gradientOpacity.share),
  },
  clip: tf.clip && {
    axial: sign(tf.clip.axial),
    coronal: sign(tf.clip.coronal),
    sagittal: sign(tf.clip.sagittal),
  },
}));

/** What JSON can only say is a list. */
function pair(numbers: readonly number[]): [number, number] {
  return [numbers[0]!, numbers[1]!];
}

function sign(number: number): -1 | 0 | 1 {
  if (number === 0) return 0;
  return number < 0 ? -1 : 1;
}

/** The one with this id, or the first when a stored id is no longer shipped. */
export function transferFunctionById(id: string): TissuePreset {
  return transferFunctions.find((tf) => tf.id === id) ?? transferFunctions[0]!;
}
