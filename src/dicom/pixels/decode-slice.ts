import { UserError } from '../../base/user-error.ts';
import type { ValueUnit } from '../../imaging/volume.ts';
import type { DecodeFrame, LoadWasm } from '../codecs/codec.ts';
import { damagedCodestream } from '../codecs/codestream-errors.ts';
import { codecs } from '../codecs/index.ts';
import type { ModalityMap } from '../modality-map.ts';
import { modalityValues } from './modality-values.ts';
import type { PixelFormat } from '../pixel-format.ts';
import { type ByteOrder, codecPixels, nativePixels, type RawPixels } from './raw-pixels.ts';
import { type StoredValues, storedValues } from './stored-values.ts';
import { transferSyntaxOf } from '../transfer-syntax.ts';
import { statisticsOf, type ValueStatistics } from './value-statistics.ts';
import { wholeValues } from './whole-values.ts';

/** What is needed to decode one frame, besides its bytes. */
export interface SliceRecipe extends ByteOrder {
  readonly transferSyntaxUid: string;
  readonly format: PixelFormat;
  readonly modalityMap: ModalityMap;
  readonly padding: readonly [low: number, high: number] | undefined;
}

/** One decoded image: `columns` × `rows` values, row by row from the top left. */
export interface DecodedSlice {
  readonly values: Int16Array | Float32Array;
  readonly unit: ValueUnit;
  /** Least and greatest value, padding included. */
  readonly range: readonly [min: number, max: number];
}

/** A decoded image and what it was made of: for checking what was read, not for display. */
export interface ExaminedSlice extends DecodedSlice {
  readonly statistics: ValueStatistics;
  /** The same without padding; undefined when the file names no padding value. */
  readonly withoutPadding: ValueStatistics | undefined;
  /** Values as stored, before the modality map; grey images only. */
  readonly stored: StoredValues;
}

/**
 * Decodes frames of every supported transfer syntax; keeps codecs between calls. `frame` holds the frame's
 * bytes, fragments joined. Rejects with `UserError` and never gives numbers that were not in the file.
 */
export interface SliceDecoder {
  /** The values alone, which may take the place of `frame`. */
  decode(frame: Uint8Array, recipe: SliceRecipe): Promise<DecodedSlice>;
  /** The same values, and more. */
  examine(frame: Uint8Array, recipe: SliceRecipe): Promise<ExaminedSlice>;
}

export function createSliceDecoder(loadWasm: LoadWasm): SliceDecoder {
  const decoders = new Map<string, DecodeFrame>();
  const decoderOf = (kind: string) => {
    const decoder = decoders.get(kind) ?? codecs.get(kind).create(loadWasm);
    decoders.set(kind, decoder);
    return decoder;
  };
  const rawPixels = (frame: Uint8Array, recipe: SliceRecipe) => {
    const { codec } = transferSyntaxOf(recipe.transferSyntaxUid);
    return codec
      ? decodeCompressed(decoderOf(codec), frame, recipe.format)
      : nativePixels(frame, recipe.format, recipe);
  };
  return {
    async decode(frame, recipe) {
      return toValues(await rawPixels(frame, recipe), recipe, true);
    },
    async examine(frame, recipe) {
      const raw = await rawPixels(frame, recipe);
      const slice = toValues(raw, recipe, false);
      const { padding, modalityMap: map } = recipe;
      return {
        ...slice,
        statistics: statisticsOf(slice.values),
        withoutPadding:
          padding && map.kind === 'linear'
            ? statisticsOf(slice.values, paddingValues(padding, map))
            : undefined,
        stored: greyValues(raw, recipe),
      };
    },
  };
}

function toValues(raw: RawPixels, recipe: SliceRecipe, overwrite: boolean): DecodedSlice {
  const { format, modalityMap } = recipe;
  const whole = wholeValues(raw, format, modalityMap, overwrite);
  if (whole) return { ...whole, unit: modalityMap.unit };
  const values = modalityValues(greyValues(raw, recipe), modalityMap);
  const { min, max } = statisticsOf(values);
  return { values, unit: modalityMap.unit, range: [min, max] };
}

function greyValues(raw: RawPixels, { format, transferSyntaxUid }: SliceRecipe): StoredValues {
  const stored = storedValues(raw, format);
  if (format.photometric !== 'colour') return stored;
  return luminance(stored, format, !transferSyntaxOf(transferSyntaxUid).codec);
}

async function decodeCompressed(
  decode: DecodeFrame,
  frame: Uint8Array,
  format: PixelFormat,
): Promise<RawPixels> {
  try {
    const image = await decode(frame, format);
    const { columns, rows, samplesPerPixel } = format;
    if (image.samples.length !== columns * rows * samplesPerPixel) throw damagedCodestream();
    return codecPixels(image, format);
  } catch (thrown) {
    throw thrown instanceof UserError ? thrown : damagedCodestream(thrown);
  }
}

/** Grey of a colour picture (Rec. 601 luma), for the rare report page or 3D picture among CT images. */
function luminance(stored: StoredValues, format: PixelFormat, mayBePlanar: boolean): StoredValues {
  const pixels = format.rows * format.columns;
  const [pixelStep, sampleStep] = mayBePlanar && format.planar ? [1, pixels] : [3, 1];
  return Uint8Array.from({ length: pixels }, (_, i) => {
    const at = i * pixelStep;
    return Math.round(
      0.299 * stored[at]! + 0.587 * stored[at + sampleStep]! + 0.114 * stored[at + 2 * sampleStep]!,
    );
  });
}

function paddingValues(
  padding: readonly [number, number],
  { slope, intercept }: ModalityMap & { kind: 'linear' },
): [number, number] {
  const ends = padding.map((stored) => stored * slope + intercept);
  return [Math.min(...ends), Math.max(...ends)];
}
