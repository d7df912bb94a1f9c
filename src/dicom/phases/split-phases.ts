import { dot } from '../../imaging/vector.ts';
import { acquiredAtSeconds } from './acquired-at.ts';
import { type DistinctionName, distinctionNames } from './distinctions.ts';
import { type PlacedImage, placesOf } from '../series/placed-image.ts';

/** Why images belong to one part: the value of an attribute, or their turn at every place. */
export interface PartReason {
  readonly by: DistinctionName | 'origin' | 'turn';
  readonly value: string;
}

/** Images of a series that belong together, ascending. */
export interface Part extends PartReason {
  readonly images: readonly PlacedImage[];
}

/** In-plane origins of one reconstruction agree within this, mm. */
const sameOriginMm = 1;

/** Attributes of which single images of one volume have values of their own. */
const perImage: readonly DistinctionName[] = ['contentTime', 'instance'];

/**
 * Splits ascending slices that pass a region more than once into the fewest parts that an attribute, or their
 * turn at every place, explains; undefined where nothing is repeated or nothing explains it. Stacks of an enhanced
 * image (PS3.3 C.7.6.16.2.2.4) are never one volume, wherever they lie.
 */
export function splitPhases(sorted: readonly PlacedImage[]): readonly Part[] | undefined {
  const stacks = partsBy(sorted, 'stack', ({ slice }) => slice.distinctions.stack ?? '');
  if (stacks.length > 1 && isPlausible(stacks, sorted)) return stacks;
  const most = turnsOf(sorted);
  if (most === 1) return splitInterleaved(sorted);
  const candidates = [...splitsByValue(sorted), ...splitsByTurn(sorted)].filter((parts) =>
    isPlausible(parts, sorted),
  );
  const clean = candidates.filter((parts) => parts.every(({ images }) => turnsOf(images) === 1));
  if (clean.length > 0) return fewest(clean);
  // No attribute alone (two phases with two kernels each): the one that leaves least to be explained.
  const helpful = candidates.filter((parts) => parts.length <= most && repeatsIn(parts) < most);
  return helpful.length > 0 ? helpful.reduce((a, b) => (repeatsIn(b) < repeatsIn(a) ? b : a)) : undefined;
}

/**
 * Passes whose tables stood differently share no place, but their slices alternate. Neighbouring blocks of one
 * volume do not, whatever their headers say.
 */
function splitInterleaved(sorted: readonly PlacedImage[]): readonly Part[] | undefined {
  const alternating = splitsByValue(sorted).filter(
    (parts) =>
      !perImage.some((name) => name === parts[0]!.by) &&
      parts.every(({ images }) => images.length >= 4) &&
      alternations(sorted, parts) >= sorted.length / 4,
  );
  return alternating.length > 0 ? fewest(alternating) : undefined;
}

function splitsByValue(sorted: readonly PlacedImage[]): Part[][] {
  const splits = distinctionNames.map((by) =>
    partsBy(sorted, by, ({ slice }) => slice.distinctions[by] ?? ''),
  );
  const origin = sorted[0]!.slice;
  // Another field of view of the same slices: their first pixels lie elsewhere in the plane.
  const alongRow = (image: PlacedImage) =>
    Math.round(
      (dot(image.slice.positionMm, origin.orientation.row) - dot(origin.positionMm, origin.orientation.row)) /
        sameOriginMm,
    );
  return [...splits, partsBy(sorted, 'origin', (image) => String(alongRow(image)))].filter(
    (parts) => parts.length > 1,
  );
}

function partsBy(
  images: readonly PlacedImage[],
  by: PartReason['by'],
  valueIn: (image: PlacedImage) => string,
): Part[] {
  const parts = new Map<string, PlacedImage[]>();
  for (const image of images) {
    const value = valueIn(image);
    const part = parts.get(value);
    if (part) part.push(image);
    else parts.set(value, [image]);
  }
  return [...parts].map(([value, members]) => ({ by, value, images: members }));
}

/**
 * The first images of all places, the second ones, and so on: in the order in which they were acquired,
 * numbered or reconstructed. Only where every place was passed equally often, and where the order leaves no doubt.
 */
function splitsByTurn(sorted: readonly PlacedImage[]): Part[][] {
  const places = placesOf(sorted);
  const turns = places[0]!.length;
  if (places.some(({ length }) => length !== turns)) return [];
  const acquired = (image: PlacedImage) => acquiredAtSeconds(image.slice.distinctions);
  const numbered = (image: PlacedImage) => Number(image.slice.distinctions.instance ?? Number.NaN);
  const reconstructed = ({ slice }: PlacedImage) =>
    acquiredAtSeconds({ acquisitionTime: slice.distinctions.contentTime ?? '' });
  return [acquired, numbered, reconstructed].flatMap((orderOf) => {
    const ordered = places.map((place) =>
      place
        .map((image) => ({ image, order: orderOf(image) ?? Number.NaN }))
        .sort((a, b) => a.order - b.order),
    );
    const strict = ordered.every((place) =>
      place.every(({ order }, turn) =>
        turn === 0 ? Number.isFinite(order) : order > place[turn - 1]!.order,
      ),
    );
    const inDoubt =
      orderOf !== acquired && !isEvenlyNumbered(ordered.map((p) => p.map(({ order }) => order)));
    if (!strict || inDoubt) return [];
    return [
      Array.from(
        { length: turns },
        (_, turn): Part => ({
          by: 'turn',
          value: String(turn + 1),
          images: ordered.map((place) => place[turn]!.image),
        }),
      ),
    ];
  });
}

/** Numbers or times that run through one pass after the other, or through all passes of one place after the other. */
function isEvenlyNumbered(numbers: readonly (readonly number[])[]): boolean {
  const [first] = numbers;
  const sameSteps = numbers.every((place) =>
    place.every(
      (number, turn) => turn === 0 || number - place[turn - 1]! === first![turn]! - first![turn - 1]!,
    ),
  );
  const passes = first!.map((_, turn) => numbers.map((place) => place[turn]!));
  const oneAfterTheOther = passes.every((pass, turn) => {
    const before = passes[turn - 1] ?? [];
    return isMonotone(pass) && smallest(pass) > -smallest(before.map((number) => -number));
  });
  return sameSteps || oneAfterTheOther;
}

function isMonotone(numbers: readonly number[]): boolean {
  const rises = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);
  return rises || numbers.every((number, i) => i === 0 || number <= numbers[i - 1]!);
}

/** Infinity where there are none. */
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

/** Parts of single images explain nothing. */
function isPlausible(parts: readonly Part[], images: readonly PlacedImage[]): boolean {
  return parts.length * 2 <= images.length;
}

function fewest(splits: readonly (readonly Part[])[]): readonly Part[] {
  return splits.reduce((a, b) => (b.length < a.length ? b : a));
}

/** How often the most visited place was passed. */
function turnsOf(sorted: readonly PlacedImage[]): number {
  return placesOf(sorted).reduce((most, { length }) => Math.max(most, length), 0);
}

function repeatsIn(parts: readonly Part[]): number {
  return parts.reduce((most, { images }) => Math.max(most, turnsOf(images)), 0);
}

function alternations(sorted: readonly PlacedImage[], parts: readonly Part[]): number {
  const partOf = new Map(parts.flatMap(({ images }, part) => images.map((image) => [image, part])));
  return sorted.filter((image, i) => i > 0 && partOf.get(image) !== partOf.get(sorted[i - 1]!)).length;
}
