import { BoxGeometry, type BufferGeometry } from 'three';
import { type TextureBox, unitBox } from '../sampling/texture-box.ts';

/** The box that rays are marched in, as a mesh in texture space: what no ray can show is not drawn. */
export interface MarchedBox {
  readonly geometry: BufferGeometry;
  set(box: TextureBox): void;
}

/** The whole volume's at first. */
export function createMarchedBox(): MarchedBox {
  const geometry = new BoxGeometry(1, 1, 1).translate(0.5, 0.5, 0.5);
  const position = geometry.getAttribute('position');
  const corners = position.array.slice();
  let shown = unitBox;
  return {
    geometry,
    set(box) {
      if (box === shown) return;
      shown = box;
      for (let i = 0; i < corners.length; i++) {
        const axis = (i % 3) as 0 | 1 | 2;
        position.array[i] = corners[i] === 0 ? box.low[axis] : box.high[axis];
      }
      position.needsUpdate = true;
    },
  };
}
