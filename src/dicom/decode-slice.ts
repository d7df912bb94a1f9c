import { UserError } from '../base/user-error.ts';
import type { ValueUnit } from '../imaging/volume.ts';
import type { DecodeFrame, LoadWasm } from './codecs/codec.ts';
import { damagedCodestream } from './codecs/codestream-errors.ts';
import { codecs } from './codecs/index.ts';
import type { ModalityMap } from './modality-map.ts';
import { modalityValues } from './modality-values.ts';
import type { PixelFormat } from './pixel-format.ts';
import { type ByteOrder, decodedValues, nativeValues, type StoredValues } from './stored-values.ts';
import { transferSyntaxOf } from './transfer-syntax.ts';
import { statisticsOf, type ValueStatistics } from './value-statistics.ts';

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
  readonly statistics: ValueStatistics;
  /** The same without padding; undefined when the file names no padding value. */
  readonly withoutPadding: ValueStatistics | undefined;
  /** Values as stored, before the modality map; grey images only. */
  readonly stored: StoredValues;
}

export type DecodeSlice = (frame: Uint8Array, recipe: SliceRecipe) => Promise<DecodedSlice>;

/**
 * A decoder for frames of every supported transfer syntax; keeps codecs between calls. `frame` holds the
 * frame's bytes, fragments joined. Rejects with `UserError` and never gives numbers that were not in the file.
 */
export function createSliceDecoder(loadWasm: LoadWasm): DecodeSlice {
  const decoders = new Map<string, DecodeFrame>();
  const decoderOf = (kind: string) => {
    const decoder = decoders.get(kind) ?? codecs.get(kind).create(loadWasm);
    decoders.set(kind, decoder);
    return decoder;
  };
  return async (frame, recipe) => {
    const { format, modalityMap, padding } = recipe;
    const { codec } = transferSyntaxOf(recipe.transferSyntaxUid);
    const stored = codec
      ? await decodeCompressed(decoderOf(codec), frame, format)
      : nativeValues(frame, format, recipe);
    const grey = format.photometric === 'colour' ? luminance(stored, format, !codec) : stored;
    const values = modalityValues(grey, modalityMap);
    return {
      values,
      unit: modalityMap.unit,
      statistics: statisticsOf(values),
      withoutPadding:
        padding && modalityMap.kind === 'linear'
          ? statisticsOf(values, paddingValues(padding, modalityMap))
          : undefined,
      stored: grey,
    };
  };
}

async function decodeCompressed(
  decode: DecodeFrame,
  frame: Uint8Array,
  format: PixelFormat,
): Promise<StoredValues> {
  try {
    const image = await decode(frame, format);
    const { columns, rows, samplesPerPixel } = format;
    if (image.samples.length !== columns * rows * samplesPerPixel) throw damagedCodestream();
    return decodedValues(image, format);
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
