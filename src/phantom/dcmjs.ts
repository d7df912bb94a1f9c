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

/** One Part 10 file, explicit VR little endian, that ends with pixel data as OW. */
export function encodePart10(
  meta: DicomAttributes,
  attributes: DicomAttributes,
  pixels: Uint16Array,
): Uint8Array<ArrayBuffer> {
  const file = new DicomDict(DicomMetaDictionary.denaturalizeDataset(meta));
  file.dict = DicomMetaDictionary.denaturalizeDataset(attributes);
  const head = new Uint8Array(file.write());
  // dcmjs writes pixel data byte by byte; PS3.5 7.1.2: tag, VR, two reserved bytes, length, value.
  const bytes = new Uint8Array(head.length + 12 + 2 * pixels.length);
  bytes.set(head);
  bytes.set([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57, 0, 0], head.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(head.length + 8, 2 * pixels.length, true);
  const start = head.length + 12;
  for (let n = 0; n < pixels.length; n++) view.setUint16(start + 2 * n, pixels[n]!, true);
  return bytes;
}
