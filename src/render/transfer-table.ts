import {
  defaultShading,
  evaluate,
  type GradientOpacity,
  type Shading,
  type TransferFunction,
} from '../imaging/transfer-function.ts';

/** A transfer function sampled for lookup: what the GPU reads, and its CPU twins too. */
export interface TransferTable {
  /** HU of the first and of the last entry; values beyond them take the end entries. */
  readonly firstHu: number;
  readonly lastHu: number;
  readonly size: number;
  /** size × (red, green, blue in [0, 1] sRGB, extinction per mm). */
  readonly rgbe: Float32Array;
  /**
   * How many HU below each entry are visible. Between two samples something is visible where this differs, even
   * if both samples are invisible: a step from air into tissue passes the values of lung.
   */
  readonly visibleHu: Float32Array;
  readonly gradientOpacity: GradientOpacity;
  readonly shading: Shading;
}

/** Opacity 1 would need infinite extinction; at this much a step lets 0.1 ‰ through. */
const densest = 0.9999;
const nothingFaded: GradientOpacity = { huPerMm: [0, 1], share: [1, 1] };

/** 1024 entries: 4 HU apart over all of CT, finer over a narrower function. */
export function buildTransferTable(tf: TransferFunction, size = 1024): TransferTable {
  const firstHu = tf.points[0]!.hu;
  const lastHu = tf.points.at(-1)!.hu;
  const rgbe = new Float32Array(size * 4);
  for (let i = 0; i < size; i++) {
    const [r, g, b, opacity] = evaluate(tf, firstHu + ((lastHu - firstHu) * i) / (size - 1));
    const extinction = -Math.log(1 - Math.min(opacity, densest)) / tf.referenceStepMm;
    rgbe.set([r, g, b, extinction], i * 4);
  }
  const visibleHu = new Float32Array(size);
  for (let i = 1; i < size; i++) {
    const visible = rgbe[i * 4 - 1]! > 0 || rgbe[i * 4 + 3]! > 0;
    visibleHu[i] = visibleHu[i - 1]! + (visible ? (lastHu - firstHu) / (size - 1) : 0);
  }
  const { gradientOpacity = nothingFaded, shading = defaultShading } = tf;
  return { firstHu, lastHu, size, rgbe, visibleHu, gradientOpacity, shading };
}

/** Position in the table, 0 … size − 1, fractional. */
function entryOf(table: TransferTable, hu: number): number {
  const u = ((hu - table.firstHu) / (table.lastHu - table.firstHu)) * (table.size - 1);
  return Math.min(table.size - 1, Math.max(0, u));
}

/** Colour and extinction per mm at a value in HU. CPU twin of `glsl/transfer.glsl`. */
export function lookUp(
  table: TransferTable,
  hu: number,
): [r: number, g: number, b: number, extinction: number] {
  const u = entryOf(table, hu);
  const i = Math.min(table.size - 2, Math.floor(u));
  const { rgbe } = table;
  const mix = (channel: number) => {
    const a = rgbe[i * 4 + channel]!;
    return a + (rgbe[i * 4 + 4 + channel]! - a) * (u - i);
  };
  return [mix(0), mix(1), mix(2), mix(3)];
}

/** Extinction per mm at a value in HU, and how many HU below it are visible. CPU twin of `glsl/transfer.glsl`. */
export function reachOf(table: TransferTable, hu: number): [extinction: number, visibleHu: number] {
  const u = entryOf(table, hu);
  const i = Math.min(table.size - 2, Math.floor(u));
  const a = table.visibleHu[i]!;
  return [lookUp(table, hu)[3], a + (table.visibleHu[i + 1]! - a) * (u - i)];
}

/** Whether something is visible between two samples of these reaches. Half a HU forgives rounding. */
export const anyVisible = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  Math.max(a[0], b[0]) > 0 || Math.abs(a[1] - b[1]) > 0.5;

/** Tells for an interval of HU whether anything in it is visible, in two lookups. */
export function visibilityOf(table: TransferTable): (minHu: number, maxHu: number) => boolean {
  const visibleBefore = new Uint32Array(table.size + 1);
  for (let i = 0; i < table.size; i++) {
    visibleBefore[i + 1] = visibleBefore[i]! + (table.rgbe[i * 4 + 3]! > 0 ? 1 : 0);
  }
  return (minHu, maxHu) =>
    visibleBefore[Math.ceil(entryOf(table, maxHu)) + 1]! > visibleBefore[Math.floor(entryOf(table, minHu))]!;
}
