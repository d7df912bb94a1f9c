import { DataTexture, DataUtils, FloatType, HalfFloatType, LinearFilter, RGBAFormat } from 'three';
import type { TransferTable } from '../transfer-table.ts';

/** The table as a texture: a row of colour and extinction, a row of extinction and visible HU below. 32-bit where it can be interpolated, else half floats. */
export function transferTexture(table: TransferTable, floatLinear: boolean): DataTexture {
  const { size, rgbe, visibleHu } = table;
  const texels = new Float32Array(size * 8);
  texels.set(rgbe);
  for (let i = 0; i < size; i++) texels.set([rgbe[i * 4 + 3]!, visibleHu[i]!], (size + i) * 4);
  const data = floatLinear ? texels : Uint16Array.from(texels, (value) => DataUtils.toHalfFloat(value));
  const texture = new DataTexture(
    data as Float32Array<ArrayBuffer>,
    size,
    2,
    RGBAFormat,
    floatLinear ? FloatType : HalfFloatType,
  );
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Scale and offset that take HU to the table's texture coordinate: entry i is texel centre (i + 0.5) / size. */
export function tableFromHu(table: TransferTable): [scale: number, offset: number] {
  const perHu = (table.size - 1) / (table.lastHu - table.firstHu) / table.size;
  return [perHu, 0.5 / table.size - table.firstHu * perHu];
}
