import type { ContentType } from './content-type.ts';

/** What media types stand for when they name no transfer syntax (PS3.18 tables 8.7.3-3 and -5, and older editions). */
const defaults: ReadonlyMap<string, string> = new Map([
  ['application/octet-stream', '1.2.840.10008.1.2.1'],
  ['image/dicom-rle', '1.2.840.10008.1.2.5'],
  ['image/x-dicom-rle', '1.2.840.10008.1.2.5'],
  ['image/dicom+rle', '1.2.840.10008.1.2.5'],
  ['image/jpeg', '1.2.840.10008.1.2.4.70'],
  ['image/dicom+jpeg', '1.2.840.10008.1.2.4.70'],
  ['image/jls', '1.2.840.10008.1.2.4.80'],
  ['image/x-jls', '1.2.840.10008.1.2.4.80'],
  ['image/dicom+jpeg-ls', '1.2.840.10008.1.2.4.80'],
  ['image/jp2', '1.2.840.10008.1.2.4.90'],
  ['image/dicom+jp2', '1.2.840.10008.1.2.4.90'],
  ['image/jphc', '1.2.840.10008.1.2.4.201'],
]);

/** The transfer syntax that a frame came in; undefined where nothing says or implies one. */
export function transferSyntaxOfPart({ type, parameters }: ContentType): string | undefined {
  const stated = parameters.get('transfer-syntax');
  return stated && stated !== '*' ? stated : defaults.get(type);
}
