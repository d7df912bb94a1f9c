import type { TransferFunction } from '../../src/imaging/transfer-function.ts';

/** Nodes as vtk.js, ParaView and 3D Slicer write them, linear between nodes and constant beyond. */
export interface VtkCurves {
  /** value, red, green, blue, value, red, … */
  readonly rgbPoints: readonly number[];
  /** value, opacity, value, opacity, … */
  readonly opacityPoints: readonly number[];
  /** The length that the opacities are for (`scalarOpacityUnitDistance`), mm; vtk's own default is 1. */
  readonly unitDistanceMm?: number;
}

/** The same curves with one list of points: a node of either list becomes a point of both. */
export function transferFunctionFromVtk(id: string, name: string, curves: VtkCurves): TransferFunction {
  const { rgbPoints, opacityPoints, unitDistanceMm = 1 } = curves;
  const hus = [...everyNth(rgbPoints, 4), ...everyNth(opacityPoints, 2)].sort((a, b) => a - b);
  const colour = (channel: number, hu: number) => valueAt(rgbPoints, 4, channel, hu);
  return {
    id,
    name,
    referenceStepMm: unitDistanceMm,
    points: hus
      .filter((hu, i) => hu !== hus[i - 1])
      .map((hu) => ({
        hu,
        opacity: valueAt(opacityPoints, 2, 1, hu),
        rgb: [colour(1, hu), colour(2, hu), colour(3, hu)],
      })),
  };
}

const everyNth = (numbers: readonly number[], n: number): number[] => numbers.filter((_, i) => i % n === 0);

/** One component of a flat list of nodes at a value. */
function valueAt(nodes: readonly number[], stride: number, component: number, hu: number): number {
  let upper = 0;
  while (upper < nodes.length && nodes[upper]! < hu) upper += stride;
  if (upper === 0) return nodes[component]!;
  if (upper >= nodes.length) return nodes[nodes.length - stride + component]!;
  const lower = upper - stride;
  const t = (hu - nodes[lower]!) / (nodes[upper]! - nodes[lower]!);
  return nodes[lower + component]! + (nodes[upper + component]! - nodes[lower + component]!) * t;
}
