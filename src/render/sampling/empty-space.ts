import { type BrickBound, type BrickBounds, unknownBounds } from './bounds.ts';
import { type DistanceField, unknownField } from './distance-field.ts';
import { type TextureBox, unitBox } from './texture-box.ts';

/** What rays know of a volume's bricks. */
export interface EmptySpace {
  readonly field: DistanceField;
  readonly bounds: BrickBounds;
  /** Bricks of both per unit of texture coordinate. */
  readonly bricksPerTexture: readonly [number, number, number];
  /** Outside it there is nothing to see. */
  readonly box: TextureBox;
}

/** One brick that may hold anything: right before the brick map is known, only slower. */
export const unknownSpace = (bound: BrickBound = 'max'): EmptySpace => ({
  field: unknownField,
  bounds: unknownBounds[bound],
  bricksPerTexture: [1, 1, 1],
  box: unitBox,
});
