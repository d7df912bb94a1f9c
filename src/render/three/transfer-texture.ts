import { DataTexture, DataUtils, FloatType, HalfFloatType, LinearFilter, RGBAFormat } from 'three';
import type { TransferTable } from '../transfer-table.ts';

/** The table as a texture one texel high; 32-bit where it can be interpolated, else half floats. */
export function transferTexture(table: TransferTable, floatLinear: boolean): DataTexture {
  const data = floatLinear
    ? table.rgbe
    : Uint16Array.from(table.rgbe, (value) => DataUtils.toHalfFloat(value));
  const texture = new DataTexture(
    data as Float32Array<ArrayBuffer>,
    table.size,
    1,
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
