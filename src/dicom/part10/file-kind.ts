/** A known kind of file that nothing here opens: its name in a sentence and what to do instead. */
export interface ForeignKind {
  readonly name: string;
  readonly advice: string;
}

const picture =
  'Pictures carry no HU and no millimetres: export the study as DICOM from the PACS or scanner.';
const archive = 'Unpack it first, or pack the folder as a ZIP.';
const volume = 'Convert it to NIfTI, NRRD or DICOM first.';

/** Magic bytes at an offset, in hexadecimal. */
const signatures: readonly (ForeignKind & { readonly offset: number; readonly hex: string })[] = [
  { offset: 0, hex: '89504e470d0a1a0a', name: 'a PNG picture', advice: picture },
  { offset: 0, hex: 'ffd8ff', name: 'a JPEG picture', advice: picture },
  { offset: 0, hex: '47494638', name: 'a GIF picture', advice: picture },
  { offset: 0, hex: '424d', name: 'a BMP picture', advice: picture },
  { offset: 0, hex: '49492a00', name: 'a TIFF picture', advice: picture },
  { offset: 0, hex: '4d4d002a', name: 'a TIFF picture', advice: picture },
  { offset: 0, hex: '25504446', name: 'a PDF document', advice: 'Export the images themselves as DICOM.' },
  { offset: 0, hex: '377abcaf271c', name: 'a 7z archive', advice: archive },
  { offset: 0, hex: '526172211a07', name: 'a RAR archive', advice: archive },
  { offset: 0, hex: '425a68', name: 'a bzip2 archive', advice: archive },
  { offset: 0, hex: 'fd377a585a00', name: 'an xz archive', advice: archive },
  { offset: 0, hex: '28b52ffd', name: 'a Zstandard archive', advice: archive },
  { offset: 0, hex: '4f626a65637454797065', name: 'a MetaImage volume', advice: volume },
  { offset: 0, hex: '4e44696d73', name: 'a MetaImage volume', advice: volume },
  { offset: 0, hex: '894844460d0a1a0a', name: 'an HDF5 file (perhaps a MINC volume)', advice: volume },
  { offset: 0, hex: '2320766b7420', name: 'a VTK file', advice: volume },
];

/** What a file without a DICOM header is, or undefined when its bytes say nothing. */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const known = signatures.find(({ offset, hex }) => startsWithHex(bytes, offset, hex));
  if (known) return known;
  const head = bytes.subarray(0, 512);
  if (head.length === 0 || !head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13))) return undefined;
  return /^\s*<(!doctype|html|\?xml)/i.test(new TextDecoder('latin1').decode(head))
    ? { name: 'a web page', advice: 'Open the DICOM files themselves.' }
    : { name: 'a text file', advice: 'Pick the DICOM files, often in a folder called DICOM or IMAGES.' };
}

function startsWithHex(bytes: Uint8Array, offset: number, hex: string): boolean {
  for (let i = 0; i < hex.length / 2; i++)
    if (bytes[offset + i] !== Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)) return false;
  return true;
}
