import shipped from '../../datasets/presets/transfer-functions.json';
import type { TransferFunction } from '../imaging/transfer-function.ts';

/** The transfer functions that ship with the product, as data. */
export const transferFunctions: readonly TransferFunction[] = shipped.transferFunctions.map((tf) => ({
  ...tf,
  points: tf.points.map(({ hu, opacity, rgb }) => ({ hu, opacity, rgb: [rgb[0]!, rgb[1]!, rgb[2]!] })),
}));

/** The one with this id, or the first when a stored id is no longer shipped. */
export function transferFunctionById(id: string): TransferFunction {
  return transferFunctions.find((tf) => tf.id === id) ?? transferFunctions[0]!;
}
