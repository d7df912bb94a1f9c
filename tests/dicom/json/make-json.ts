import type { DataSet } from '../make-dicom.ts';

/** A data set as an archive tells it in DICOM JSON (PS3.18 annex F): pixel data by reference. */
export function toJson(dataSet: DataSet): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(dataSet).map(([tag, [vr, value]]) => {
      const key = tag.replace(',', '').toUpperCase();
      if (key === '7FE00010') return [key, { vr, BulkDataURI: 'https://elsewhere.example/pixels' }];
      return [key, { vr, ...jsonValue(vr, value) }];
    }),
  );
}

function jsonValue(vr: string, value: DataSet[string][1]): object {
  if (value instanceof Uint8Array) return { InlineBinary: Buffer.from(value).toString('base64') };
  if (typeof value !== 'string')
    return { Value: vr === 'SQ' ? (value as readonly DataSet[]).map(toJson) : value };
  if (value === '') return {};
  const texts = value.split('\\');
  if (vr === 'PN') return { Value: texts.map((Alphabetic) => ({ Alphabetic })) };
  return { Value: vr === 'DS' || vr === 'IS' ? texts.map(Number) : texts };
}
