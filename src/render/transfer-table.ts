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
  /** Below the first and above the second nothing is visible; what lies between may be, or all of it is. */
  readonly visibleBetween: readonly [number, number];
  readonly allBetweenVisible: boolean;
  readonly gradientOpacity: GradientOpacity;
  readonly shading: Shading;
}

/** Opacity 1 would need infinite extinction; at this much a step lets 0.1 ‰ through. */
const densest = 0.9999;
const nothingFaded: GradientOpacity = { huPerMm: [0, 1], share: [1, 1] };

/** 4096 entries: 1 HU apart over all of CT, finer over a narrower function; so the nearest one will do. */
export function buildTransferTable(tf: TransferFunction, size = 4096): TransferTable {
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
  return {
    firstHu,
    lastHu,
    size,
    rgbe,
    visibleHu,
    ...visibleSpan(rgbe, firstHu, lastHu),
    gradientOpacity,
    shading,
  };
}

function visibleSpan(rgbe: Float32Array, firstHu: number, lastHu: number) {
  const size = rgbe.length / 4;
  let [first, last, visible] = [size, -1, 0];
  for (let i = 0; i < size; i++) {
    if (rgbe[i * 4 + 3]! === 0) continue;
    first = Math.min(first, i);
    last = i;
    visible++;
  }
  const huOf = (i: number) => firstHu + ((lastHu - firstHu) * i) / (size - 1);
  // Half an entry further, as values are rounded to entries; beyond the ends they take the end entries.
  const visibleBetween = [
    first === 0 ? Number.NEGATIVE_INFINITY : huOf(first - 0.5),
    last === size - 1 ? Number.POSITIVE_INFINITY : huOf(last + 0.5),
  ] as const;
  return { visibleBetween, allBetweenVisible: visible === last - first + 1 };
}

/** Position in the table, 0 … size − 1, fractional. */
function positionOf(table: TransferTable, hu: number): number {
  const u = ((hu - table.firstHu) / (table.lastHu - table.firstHu)) * (table.size - 1);
  return Math.min(table.size - 1, Math.max(0, u));
}

const entryOf = (table: TransferTable, hu: number): number => Math.floor(positionOf(table, hu) + 0.5);

/** Colour and extinction per mm at a value in HU. CPU twin of `glsl/transfer.glsl`. */
export function lookUp(
  table: TransferTable,
  hu: number,
): [r: number, g: number, b: number, extinction: number] {
  const i = 4 * entryOf(table, hu);
  const { rgbe } = table;
  return [rgbe[i]!, rgbe[i + 1]!, rgbe[i + 2]!, rgbe[i + 3]!];
}

/** Extinction per mm at a value in HU, and how many HU below it are visible. CPU twin of `glsl/transfer.glsl`. */
export function reachOf(table: TransferTable, hu: number): [extinction: number, visibleHu: number] {
  const i = entryOf(table, hu);
  return [table.rgbe[i * 4 + 3]!, table.visibleHu[i]!];
}

/** Whether anything from `a` to `b` is visible, HU. Half a HU forgives rounding. CPU twin of `glsl/transfer.glsl`. */
export function anyVisible(table: TransferTable, a: number, b: number): boolean {
  const [low, high] = table.visibleBetween;
  if (Math.max(a, b) <= low || Math.min(a, b) >= high) return false;
  if (table.allBetweenVisible) return true;
  const [reachA, reachB] = [reachOf(table, a), reachOf(table, b)];
  return Math.max(reachA[0], reachB[0]) > 0 || Math.abs(reachA[1] - reachB[1]) > 0.5;
}

/** Tells for an interval of HU whether anything in it is visible, in two lookups. */
export function visibilityOf(table: TransferTable): (minHu: number, maxHu: number) => boolean {
  const visibleBefore = new Uint32Array(table.size + 1);
  for (let i = 0; i < table.size; i++) {
    visibleBefore[i + 1] = visibleBefore[i]! + (table.rgbe[i * 4 + 3]! > 0 ? 1 : 0);
  }
  return (minHu, maxHu) =>
    visibleBefore[Math.ceil(positionOf(table, maxHu)) + 1]! >
    visibleBefore[Math.floor(positionOf(table, minHu))]!;
}
