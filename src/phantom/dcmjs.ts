// @ts-expect-error dcmjs has no type declarations; this file is the only one that writes with it.
import dcmjs from 'dcmjs';

/** Attributes by keyword, as in PS3.6: text, numbers, lists of them, or bytes. */
export type DicomAttributes = Readonly<
  Record<string, string | number | readonly (string | number)[] | ArrayBuffer>
>;

const { DicomDict, DicomMetaDictionary } = dcmjs.data as {
  readonly DicomDict: new (meta: object) => { dict: object; write(): ArrayBuffer };
  readonly DicomMetaDictionary: { denaturalizeDataset(attributes: object): object };
};

/** One Part 10 file, explicit VR little endian, pixel data as OW. */
export function encodePart10(meta: DicomAttributes, attributes: DicomAttributes): Uint8Array<ArrayBuffer> {
  const file = new DicomDict(DicomMetaDictionary.denaturalizeDataset(meta));
  file.dict = DicomMetaDictionary.denaturalizeDataset({ ...attributes, _vrMap: { PixelData: 'OW' } });
  return new Uint8Array(file.write());
}
