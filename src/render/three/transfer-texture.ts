import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { TransferTable } from '../transfer-table.ts';

/** The table as a texture, read entry by entry: a row of colour and extinction, a row of extinction and visible HU below. */
export function transferTexture({ size, rgbe, visibleHu }: TransferTable): DataTexture {
  const texels = new Float32Array(size * 8);
  texels.set(rgbe);
  for (let i = 0; i < size; i++) texels.set([rgbe[i * 4 + 3]!, visibleHu[i]!], (size + i) * 4);
  const texture = new DataTexture(texels, size, 2, RGBAFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Scale and offset that take HU to entries, and the last entry. */
export function tableFromHu({
  size,
  firstHu,
  lastHu,
}: TransferTable): [scale: number, offset: number, last: number] {
  const perHu = (size - 1) / (lastHu - firstHu);
  return [perHu, -firstHu * perHu, size - 1];
}
