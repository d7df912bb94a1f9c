import shipped from '../../datasets/presets/transfer-functions.json';
import type { TransferFunction } from '../imaging/transfer-function.ts';

/** The transfer functions that ship with the product, as data. */
export const transferFunctions: readonly TransferFunction[] = shipped.transferFunctions.map((tf) => ({
  id: tf.id,
  name: tf.name,
  referenceStepMm: tf.referenceStepMm,
  points: tf.points.map(({ hu, opacity, rgb }) => ({ hu, opacity, rgb: [rgb[0]!, rgb[1]!, rgb[2]!] })),
  shading: tf.shading,
  gradientOpacity: tf.gradientOpacity && {
    huPerMm: pair(tf.gradientOpacity.huPerMm),
    share: pair(tf.gradientOpacity.share),
  },
}));

/** What JSON can only say is a list. */
function pair(numbers: readonly number[]): [number, number] {
  return [numbers[0]!, numbers[1]!];
}

/** The one with this id, or the first when a stored id is no longer shipped. */
export function transferFunctionById(id: string): TransferFunction {
  return transferFunctions.find((tf) => tf.id === id) ?? transferFunctions[0]!;
}
