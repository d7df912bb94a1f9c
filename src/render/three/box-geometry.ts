import { BoxGeometry, type BufferGeometry } from 'three';
import { type TextureBox, wholeBox } from '../sampling/texture-box.ts';

/** Corners of the unit cube in the order of the vertices. */
const corners = new BoxGeometry(1, 1, 1).translate(0.5, 0.5, 0.5).getAttribute('position').array;
const shown = new WeakMap<BufferGeometry, TextureBox>();

/** The box that rays are marched in, as a mesh in texture space; whole at first. */
export function boxGeometry(): BufferGeometry {
  const geometry = new BoxGeometry(1, 1, 1).translate(0.5, 0.5, 0.5);
  shown.set(geometry, wholeBox);
  return geometry;
}

/** Moves the corners of a `boxGeometry`: what no ray can show is not drawn. */
export function setBox(geometry: BufferGeometry, box: TextureBox): void {
  if (shown.get(geometry) === box) return;
  shown.set(geometry, box);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < corners.length; i++) {
    const axis = (i % 3) as 0 | 1 | 2;
    position.array[i] = corners[i] === 0 ? box.low[axis] : box.high[axis];
  }
  position.needsUpdate = true;
}
