import { UserError } from '../base/user-error.ts';
import type { Diagnostic } from '../imaging/series.ts';
import { contentHash } from './content-hash.ts';
import { isCtClass } from './ct-class.ts';
import type { ElementReader } from './element-reader.ts';
import { readDisplayText } from './header-text.ts';
import { type FrameRanges, locateFrames } from './locate-frames.ts';
import { openPart10, type Part10 } from './open-part10.ts';
import { type PixelFormat, readFrameCount, readPixelFormat } from './pixel-format.ts';
import { readSliceHeader, type SliceHeader } from './slice-header.ts';
import { tags } from './tags.ts';

/** Everything the application needs to know of one DICOM file: plain data without patient identifiers. */
export interface FileHeader {
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
  readonly bodyPart: string;
  readonly seriesNumber: string;
  readonly format: PixelFormat;
  readonly bigEndian: boolean;
  /** Native 8-bit pixels in big-endian 16-bit words (VR OW): every pair of bytes is swapped. */
  readonly swappedBytePairs: boolean;
  /** Where the deflated data set begins; `frameRanges` then count in the inflated data. */
  readonly deflatedFrom: number | undefined;
  readonly frameRanges: FrameRanges;
  readonly slices: readonly SliceHeader[];
  /** Hash of all pixel bytes as stored: copies of an image agree in it. */
  readonly pixelHash: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks one file's header. Throws `UserError`; its sentences do not name the file. */
export function readFileHeader(file: Uint8Array): FileHeader {
  const part10 = openPart10(file);
  const { elements, syntax } = part10;
  const sopClassUid = elements.text(tags.sopClassUid) ?? '';
  const modality = requireCt(part10, sopClassUid);
  const format = readPixelFormat(elements, syntax.codec);
  const frames = readFrameCount(elements);
  const frameRanges = locateFrames(part10, format, frames);
  return {
    transferSyntaxUid: syntax.uid,
    sopClassUid,
    studyUid: elements.text(tags.studyInstanceUid) ?? '',
    seriesUid: elements.text(tags.seriesInstanceUid) ?? '',
    sopInstanceUid: elements.text(tags.sopInstanceUid) ?? '',
    frameOfReferenceUid: elements.text(tags.frameOfReferenceUid) ?? '',
    patientKey: patientKeyOf(elements),
    modality,
    description: readDisplayText(elements, tags.seriesDescription),
    bodyPart: readDisplayText(elements, tags.bodyPartExamined),
    seriesNumber: elements.text(tags.seriesNumber) ?? '',
    format,
    bigEndian: part10.bigEndian,
    swappedBytePairs: part10.bigEndian && format.bitsAllocated === 8 && part10.pixelData?.vr === 'OW',
    deflatedFrom: part10.deflatedFrom,
    frameRanges,
    slices: readSlices(elements, format, frames),
    pixelHash: contentHash(part10.bytes, frameRanges.flat()),
    diagnostics: fileDiagnostics(part10),
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

function requireCt({ elements, pixelData }: Part10, sopClassUid: string): string {
  const stated = (elements.text(tags.modality) ?? '').replace(/[^A-Za-z0-9_]/g, '').slice(0, 16);
  const modality = stated || (sopClassUid !== '' && isCtClass(sopClassUid) ? 'CT' : '');
  if (modality === 'CT') return modality;
  if (!pixelData && stated !== '')
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

function patientKeyOf(elements: ElementReader): string {
  const value = elements.valueOf(tags.patientId) ?? elements.valueOf(tags.patientName);
  return value ? contentHash(value, [{ start: 0, end: value.length }]) : '';
}

function fileDiagnostics({ elements, encodingCorrected }: Part10): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (encodingCorrected)
    found.push({
      code: 'dicom/encoding-corrected',
      severity: 'warning',
      message: 'The header states the wrong VR encoding; the data were read as they are written.',
    });
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
