import { valuesKey } from '../series/drop-copies.ts';
import { labelParts } from './phase-label.ts';
import { type PlacedImage, placesOf } from '../series/placed-image.ts';
import { splitPhases } from './split-phases.ts';

/** Images that pass a region once, ascending. */
export interface Phase {
  readonly images: readonly PlacedImage[];
  /** What tells it from the others of its series; empty where there is but one. */
  readonly label: string;
  /** False when several images lie at one place and nothing says which belong together: they must not be mixed. */
  readonly clear: boolean;
}

/** Splits of splits, deeper than anything that scanners make: phases with kernels of several energies. */
const deepest = 5;

/**
 * Splits ascending images that pass the same places more than once (phases, perfusion, energies, several
 * reconstructions) by what explains it.
 */
export function separatePhases(sorted: readonly PlacedImage[]): Phase[] {
  return withoutRepeatedPhases(separate(sorted, []));
}

function separate(images: readonly PlacedImage[], labels: readonly string[]): Phase[] {
  const parts = labels.length < deepest ? splitPhases(images) : undefined;
  if (parts) return labelParts(parts).flatMap(({ part, label }) => separate(part.images, [...labels, label]));
  const clear = placesOf(images).every(({ length }) => length === 1);
  return [{ images, label: labels.join(', '), clear }];
}

/** A phase of which another one holds every image, pixel by pixel, is a copy, whatever its header says. */
function withoutRepeatedPhases(phases: readonly Phase[]): Phase[] {
  if (phases.length === 1) return [...phases];
  const keyOf = (image: PlacedImage) => [valuesKey(image), ...image.slice.positionMm].join();
  const seen = new Set<string>();
  const kept = new Set<Phase>();
  for (const phase of [...phases].sort((a, b) => b.images.length - a.images.length)) {
    const keys = phase.images.map(keyOf);
    if (keys.every((key) => seen.has(key))) continue;
    for (const key of keys) seen.add(key);
    kept.add(phase);
  }
  if (kept.size === 1) return [...kept].map((phase) => ({ ...phase, label: '' }));
  return phases.filter((phase) => kept.has(phase));
}
