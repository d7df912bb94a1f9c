import type { Triple } from '../imaging/vector.ts';
import { type Distinctions, readDistinctions } from './phases/distinctions.ts';
import type { ElementReader } from './element-reader.ts';
import { type ModalityMap, readModalityMap, rescaleTypeOf } from './modality-map.ts';
import type { PixelFormat } from './pixel-format.ts';
import { type Tag, tags } from './tags.ts';

/** Row and column direction cosines (PS3.3 C.7.6.2.1.1), unit vectors at right angles. */
export interface Orientation {
  readonly row: Triple;
  readonly column: Triple;
}

/** What one image (a file, or a frame of an enhanced file) says of itself, checked. */
export interface SliceHeader {
  /** Frame within its file, from 0. */
  readonly frame: number;
  /** Centre of the first pixel, patient LPS mm; undefined when missing or unusable. */
  readonly positionMm: Triple | undefined;
  readonly orientation: Orientation | undefined;
  /** Distance between columns and between rows, mm. (DICOM's own order is rows first.) */
  readonly spacingMm: readonly [betweenColumns: number, betweenRows: number] | undefined;
  readonly thicknessMm: number | undefined;
  readonly modalityMap: ModalityMap;
  /** Stored values that mark “no data here”. */
  readonly padding: readonly [low: number, high: number] | undefined;
  readonly windows: readonly { readonly centre: number; readonly width: number }[];
  readonly localizer: boolean;
  /** The header says that the values are something else than HU: a perfusion or material map. */
  readonly parametric: boolean;
  /** Only used to order images that have no position. */
  readonly order: number;
  /** What may tell phases, acquisitions and reconstructions of one series apart. */
  readonly distinctions: Distinctions;
}

/** A position farther away than this from the scanner's origin is not a patient's, mm. */
const farthestMm = 20_000;

/** Reads one frame's attributes from its functional groups, or from the data set itself. */
export function readSliceHeader(
  image: ElementReader,
  format: PixelFormat,
  frame: number,
  groups: FrameGroups,
): SliceHeader {
  const group = (sequence: Tag) => groups.perFrame?.item(sequence) ?? groups.shared?.item(sequence) ?? image;
  const measures = group(tags.pixelMeasuresSequence);
  const frameType = group(tags.ctImageFrameTypeSequence).texts(tags.frameType);
  const imageType = frameType.length > 0 ? frameType : image.texts(tags.imageType);
  const transformation = group(tags.pixelValueTransformationSequence);
  const [thicknessMm] = measures.decimals(tags.sliceThickness);
  return {
    frame,
    positionMm: readPosition(group(tags.planePositionSequence)),
    orientation: readOrientation(group(tags.planeOrientationSequence)),
    spacingMm: readSpacing(measures),
    thicknessMm: thicknessMm !== undefined && thicknessMm > 0 ? thicknessMm : undefined,
    modalityMap: readModalityMap(image, transformation, format),
    padding: readPadding(image, format),
    windows: readWindows(group(tags.frameVoiLutSequence)),
    localizer: imageType.some((value) => value.toUpperCase() === 'LOCALIZER'),
    parametric: rescaleTypeOf(transformation) !== 'HU',
    order: readOrder(image, frame),
    distinctions: readDistinctions(image, group),
  };
}

/** The functional group items that hold for one frame of an enhanced image (PS3.3 C.7.6.16). */
export interface FrameGroups {
  readonly shared: ElementReader | undefined;
  readonly perFrame: ElementReader | undefined;
}

function readPosition(source: ElementReader): Triple | undefined {
  const values = source.decimals(tags.imagePositionPatient);
  const [x, y, z] = values;
  if (values.length !== 3 || !values.every((value) => Math.abs(value) <= farthestMm)) return undefined;
  return [x!, y!, z!];
}

/** Cosines are rounded in files: lengths and the right angle may be off by half a percent. */
function readOrientation(source: ElementReader): Orientation | undefined {
  const c = source.decimals(tags.imageOrientationPatient);
  if (c.length !== 6 || !c.every(Number.isFinite)) return undefined;
  const rowLength = Math.hypot(c[0]!, c[1]!, c[2]!);
  const columnLength = Math.hypot(c[3]!, c[4]!, c[5]!);
  const angle = c[0]! * c[3]! + c[1]! * c[4]! + c[2]! * c[5]!;
  if (Math.abs(rowLength - 1) > 5e-3 || Math.abs(columnLength - 1) > 5e-3 || Math.abs(angle) > 5e-3)
    return undefined;
  return {
    row: [c[0]! / rowLength, c[1]! / rowLength, c[2]! / rowLength],
    column: [c[3]! / columnLength, c[4]! / columnLength, c[5]! / columnLength],
  };
}

function readSpacing(measures: ElementReader): readonly [number, number] | undefined {
  const [betweenRows, betweenColumns, ...more] = measures.decimals(tags.pixelSpacing);
  const plausible = (mm: number | undefined): mm is number => mm !== undefined && mm >= 1e-3 && mm <= 100;
  if (!plausible(betweenRows) || !plausible(betweenColumns) || more.length > 0) return undefined;
  return [betweenColumns, betweenRows];
}

/**
 * Padding is often written with the wrong sign's VR (63536 for −2000 in signed pixels): its 16 bits are read
 * as the pixels are.
 */
function readPadding(image: ElementReader, { signed }: PixelFormat): readonly [number, number] | undefined {
  const asPixel = (raw: number) => (signed && raw >= 0x8000 ? raw - 0x10000 : raw);
  const value = image.uint16(tags.pixelPaddingValue);
  if (value === undefined) return undefined;
  const limit = image.uint16(tags.pixelPaddingRangeLimit) ?? value;
  return [Math.min(asPixel(value), asPixel(limit)), Math.max(asPixel(value), asPixel(limit))];
}

function readWindows(source: ElementReader): { centre: number; width: number }[] {
  const centres = source.decimals(tags.windowCentre);
  const widths = source.decimals(tags.windowWidth);
  return centres
    .map((centre, i) => ({ centre, width: widths[i] ?? Number.NaN }))
    .filter(({ centre, width }) => Math.abs(centre) <= 1e6 && width >= 1 && width <= 1e6);
}

function readOrder(image: ElementReader, frame: number): number {
  const [location] = image.decimals(tags.sliceLocation);
  const [instance] = image.decimals(tags.instanceNumber);
  const order = location ?? instance ?? 0;
  return (Number.isFinite(order) ? order : 0) + frame * 1e-3;
}
