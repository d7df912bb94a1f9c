import { affine, applyToPoint, applyToVector } from '../../src/imaging/affine.ts';
import type { Lps, LpsVector } from '../../src/imaging/spaces.ts';
import { cross, normalize } from '../../src/imaging/vector.ts';

/** A turn about a skew axis and a shift, different on every axis: whatever is tied to an axis shows. */
const x = normalize([0.62, -0.51, 0.6]);
const z = normalize(cross(x, [0.3, 0.8, -0.17]));
const motion = affine<'lps', 'lps'>(x, cross(z, x), z, [12.5, -40.25, 77]);

export const moved = (position: Lps): Lps => applyToPoint(motion, position);
export const turned = (direction: LpsVector): LpsVector => applyToVector(motion, direction);
