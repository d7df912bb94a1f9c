import { type Lps, lps } from '../../imaging/spaces.ts';
import type { Triple } from '../../imaging/vector.ts';
import type { Measure, PlacedFinding } from '../findings/finding-kind.ts';
import type { Layer } from '../scene.ts';
import { measureRegion, type RegionTruth } from './measure-region.ts';

/** The facts of one finding, computed from the scene before blur, partial volume and noise. LPS mm. */
export interface FindingTruth extends Partial<RegionTruth> {
  readonly id: string;
  readonly kind: string;
  readonly place?: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, MeasureTruth>>;
}

/** A measure whose points are positions. */
export type MeasureTruth = Omit<Measure, 'points'> & { readonly points?: readonly Lps[] };

/** `layers` are the whole scene's, in painting order: what they paint in the region is what it holds. */
export function measureFinding(
  finding: PlacedFinding,
  layers: readonly Layer[],
  cellsAcross?: number,
): FindingTruth {
  const { id, kind, place, facts = {}, measures = {}, region } = finding;
  const position = ([x, y, z]: Triple) => lps(x, y, z);
  const measured = Object.entries(measures).map(([name, { points, ...measure }]) => [
    name,
    { ...measure, ...(points && { points: points.map(position) }) },
  ]);
  return {
    id,
    kind,
    ...(place !== undefined && { place }),
    facts,
    measures: Object.fromEntries(measured),
    ...(region && measureRegion(region, layers, cellsAcross)),
  };
}
