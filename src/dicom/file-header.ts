import { UserError } from '../base/user-error.ts';
import type { Diagnostic } from '../imaging/series.ts';
import { contentHash } from './content-hash.ts';
import { isCtClass } from './ct-class.ts';
import type { ElementReader } from './element-reader.ts';
import type { FileRest } from './part10/fragments.ts';
import { truncated } from './part10/guarded-stream.ts';
import { readDisplayText } from './header-text.ts';
import { type FrameRanges, locateFrames } from './part10/locate-frames.ts';
import { openPart10, type Part10, requireReadable } from './part10/open-part10.ts';
import { type PixelFormat, readFrameCount, readPixelFormat } from './pixel-format.ts';
import { readSliceHeader, type SliceHeader } from './slice-header.ts';
import { tags } from './tags.ts';

/** Everything the application needs to know of one DICOM object: plain data without patient identifiers. */
export interface FileHeader {
  /** Empty where only the fetched pixels will tell. */
  readonly transferSyntaxUid: string;
  readonly sopClassUid: string;
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly sopInstanceUid: string;
  readonly frameOfReferenceUid: string;
  /** Differs between patients and says nothing else. */
  readonly patientKey: string;
  readonly modality: string;
  readonly description: string;
  readonly studyDescription: string;
  readonly bodyPart: string;
  readonly seriesNumber: string;
  readonly format: PixelFormat;
  readonly bigEndian: boolean;
  /** Native 8-bit pixels in big-endian 16-bit words (VR OW): every pair of bytes is swapped. */
  readonly swappedBytePairs: boolean;
  /** Where the deflated data set begins; `frameRanges` then count in the inflated data. */
  readonly deflatedFrom: number | undefined;
  /** Empty for each frame of an object whose pixels are fetched frame by frame. */
  readonly frameRanges: FrameRanges;
  readonly slices: readonly SliceHeader[];
  /**
   * Hash of all pixel bytes as stored, or of the UID where they are not known: copies of an image agree in it.
   * Undefined while they were not read, which only images that lie alone in their place may be.
   */
  readonly pixelHash: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the elements do not say of the pixels: how they are written and where each frame is. */
export type PixelFacts = Pick<
  FileHeader,
  | 'transferSyntaxUid'
  | 'bigEndian'
  | 'swappedBytePairs'
  | 'deflatedFrom'
  | 'frameRanges'
  | 'pixelHash'
  | 'diagnostics'
>;

/** The pixels that belong to elements. */
export interface PixelDescription {
  /** False when the object is known to hold no image. */
  readonly present: boolean;
  /** Kind of codec in `codecs/`; undefined for native pixels. */
  readonly codec: string | undefined;
  /** Finds and checks the pixels of `frames` images; throws `UserError`. */
  locate(format: PixelFormat, frames: number): PixelFacts;
}

/** Reads and checks one file's header. Throws `UserError`; its sentences do not name the file. */
export function readFileHeader(file: Uint8Array): FileHeader {
  return headerOf(openPart10(file));
}

/**
 * The same header from the first and last bytes of a file, without its pixels' hash. Throws `UserError` where the
 * file is bad, and also where more of it is needed to know: then `readFileHeader` tells.
 */
export function readFileStart(head: Uint8Array, rest: FileRest): FileHeader {
  requireReadable(head, rest.size);
  const part10 = openPart10(head);
  if (part10.deflatedFrom !== undefined) throw truncated();
  return headerOf(part10, rest);
}

function headerOf(part10: Part10, rest?: FileRest): FileHeader {
  const { elements, syntax, bigEndian, deflatedFrom, pixelData, bytes } = part10;
  return headerFromElements(elements, {
    present: pixelData !== undefined,
    codec: syntax.codec,
    locate(format, frames) {
      const frameRanges = locateFrames(part10, format, frames, rest);
      return {
        transferSyntaxUid: syntax.uid,
        bigEndian,
        swappedBytePairs: bigEndian && format.bitsAllocated === 8 && pixelData?.vr === 'OW',
        deflatedFrom,
        frameRanges,
        pixelHash: rest ? undefined : contentHash(bytes, frameRanges.flat()),
        diagnostics: part10.encodingCorrected ? [encodingCorrected] : [],
      };
    },
  });
}

/** Checks the elements of one image object, whatever they were written in. Throws `UserError`. */
export function headerFromElements(elements: ElementReader, pixels: PixelDescription): FileHeader {
  const sopClassUid = elements.text(tags.sopClassUid) ?? '';
  const modality = requireCt(elements, sopClassUid, pixels.present);
  const format = readPixelFormat(elements, pixels.codec);
  const frames = readFrameCount(elements);
  const facts = pixels.locate(format, frames);
  return {
    ...facts,
    sopClassUid,
    studyUid: elements.text(tags.studyInstanceUid) ?? '',
    seriesUid: elements.text(tags.seriesInstanceUid) ?? '',
    sopInstanceUid: elements.text(tags.sopInstanceUid) ?? '',
    frameOfReferenceUid: elements.text(tags.frameOfReferenceUid) ?? '',
    patientKey: patientKeyOf(elements),
    modality,
    description: readDisplayText(elements, tags.seriesDescription),
    studyDescription: readDisplayText(elements, tags.studyDescription),
    bodyPart: readDisplayText(elements, tags.bodyPartExamined),
    seriesNumber: elements.text(tags.seriesNumber) ?? '',
    format,
    slices: readSlices(elements, format, frames),
    diagnostics: [...facts.diagnostics, ...elementDiagnostics(elements)],
  };
}

function readSlices(elements: ElementReader, format: PixelFormat, frames: number): SliceHeader[] {
  const shared = elements.item(tags.sharedFunctionalGroupsSequence);
  const perFrame = elements.items(tags.perFrameFunctionalGroupsSequence);
  if (perFrame.length > 0 && perFrame.length !== frames)
    throw new UserError(
      'dicom/frame-groups',
      `The file promises ${frames} images but describes ${perFrame.length}. Export the study again.`,
      { frames, described: perFrame.length },
    );
  return Array.from({ length: frames }, (_, frame) =>
    readSliceHeader(elements, format, frame, { shared, perFrame: perFrame[frame] }),
  );
}

function requireCt(elements: ElementReader, sopClassUid: string, hasPixels: boolean): string {
  const stated = (elements.text(tags.modality) ?? '').replace(/[^A-Za-z0-9_]/g, '').slice(0, 16);
  const modality = stated || (sopClassUid !== '' && isCtClass(sopClassUid) ? 'CT' : '');
  if (modality === 'CT') return modality;
  if (!hasPixels && stated !== '')
    throw new UserError(
      'dicom/no-image',
      `This is a DICOM object of kind “${stated}” without an image in it. Pick the CT images of the study.`,
      { modality: stated },
    );
  throw new UserError(
    'dicom/not-ct',
    stated
      ? `This is not a CT image: its modality is “${stated}”. Oblique shows CT only, because everything it measures is in Hounsfield units.`
      : 'The file does not say that it is a CT image (it states no modality). Export it again from the CT study.',
    { modality: stated },
  );
}

/** The same whether a file says it, in any character set, or an archive in JSON. */
function patientKeyOf(elements: ElementReader): string {
  const text =
    readDisplayText(elements, tags.patientId) || readDisplayText(elements, tags.patientName).split('=')[0]!;
  const bytes = new TextEncoder().encode(text);
  return bytes.length > 0 ? contentHash(bytes) : '';
}

const encodingCorrected: Diagnostic = {
  code: 'dicom/encoding-corrected',
  severity: 'warning',
  message: 'The header states the wrong VR encoding; the data were read as they are written.',
};

function elementDiagnostics(elements: ElementReader): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (elements.text(tags.lossyImageCompression) === '01')
    found.push({
      code: 'dicom/lossy',
      severity: 'info',
      message: 'The images were compressed with loss: single HU values may be off.',
    });
  if ((elements.text(tags.voiLutFunction) ?? 'LINEAR').startsWith('SIGMOID'))
    found.push({
      code: 'dicom/sigmoid-window',
      severity: 'info',
      message: 'The file asks for a sigmoid window; it is shown with a linear one.',
    });
  return found;
}
