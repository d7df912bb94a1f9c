import type { Diagnostic } from '../imaging/series.ts';
import type { FileHeader } from './file-header.ts';
import { groupImages, mayBeVolume } from './group-images.ts';
import { limits } from './limits.ts';
import { dropCopies, type PlacedImage, separatePhases, sortByHeight } from './separate-phases.ts';
import { gapsOf, nominalStepMm } from './slice-gaps.ts';
import { fitSliceGrid, warning } from './slice-grid.ts';
import { heightOf, normalOf } from './placed-slice.ts';
import type { SliceStack, StackedImage } from './slice-stack.ts';

/** A gap wider than this many steps separates two volumes: nothing could honestly be filled in. */
const widestGapSteps = 12;

/**
 * Turns the headers of opened files into stacks: volumes where slices lie on a regular or resampled grid,
 * images to be looked at one by one where not. Every image ends up in exactly one stack, except copies.
 */
export function stackSlices(headers: readonly FileHeader[]): SliceStack[] {
  const images = headers.flatMap((header, file) => header.slices.map((slice) => ({ file, header, slice })));
  return groupImages(images).flatMap(stacksOfGroup).map(withSetAside(images));
}

/** The same stack without some of its images: their gap shows in the grid and its diagnostics. */
export function withoutImages(stack: SliceStack, without: readonly number[]): SliceStack {
  const rest = stack.images.filter((_, i) => !without.includes(i));
  const known = new Set(stack.grid?.diagnostics ?? []);
  const diagnostics = stack.diagnostics.filter((diagnostic) => !known.has(diagnostic));
  return isPlacedGroup(rest) ? volumeStack(rest, diagnostics) : imagesStack(rest, diagnostics);
}

function stacksOfGroup(group: StackedImage[]): SliceStack[] {
  if (!isPlacedGroup(group)) return [imagesStack(group, [])];
  const sorted = sortByHeight(group);
  const unique = dropCopies(sorted);
  const copies = sorted.length - unique.length;
  const diagnostics = copies > 0 ? [copiesNotice(copies)] : [];
  const phases = separatePhases(unique);
  if (!phases) return [imagesStack(unique, [...diagnostics, ambiguous])];
  const split = phases.length > 1 ? [phasesNotice(phases.length)] : [];
  return phases.flatMap(splitAtWideGaps).map((slices) => volumeStack(slices, [...diagnostics, ...split]));
}

function volumeStack(slices: readonly PlacedImage[], diagnostics: readonly Diagnostic[]): SliceStack {
  const { columns, rows } = slices[0]!.header.format;
  if (slices.length < 2) return imagesStack(slices, diagnostics);
  const grid = fitSliceGrid(
    slices.map(({ slice }) => slice),
    { columns, rows },
  );
  if ('code' in grid) return imagesStack(slices, [...diagnostics, grid]);
  if (grid.mixes.length * columns * rows > limits.voxels)
    return imagesStack(slices, [...diagnostics, tooLarge]);
  return { images: slices, grid, diagnostics: [...diagnostics, ...grid.diagnostics] };
}

function imagesStack(images: readonly StackedImage[], diagnostics: readonly Diagnostic[]): SliceStack {
  return {
    images: [...images].sort((a, b) => a.slice.order - b.slice.order),
    grid: undefined,
    diagnostics,
  };
}

function splitAtWideGaps(slices: PlacedImage[]): PlacedImage[][] {
  if (slices.length < 3) return [slices];
  const normal = normalOf(slices[0]!.slice);
  const gaps = gapsOf(slices.map(({ slice }) => heightOf(slice, normal)));
  const widest = nominalStepMm(gaps) * widestGapSteps;
  const blocks: PlacedImage[][] = [[slices[0]!]];
  for (const [i, gap] of gaps.entries()) {
    if (gap > widest) blocks.push([]);
    blocks.at(-1)!.push(slices[i + 1]!);
  }
  return blocks;
}

/** Tells the largest stack of a series which of the series' images are not in it. */
function withSetAside(
  all: readonly StackedImage[],
): (stack: SliceStack, i: number, stacks: SliceStack[]) => SliceStack {
  return (stack, _, stacks) => {
    const first = stack.images[0]!;
    const siblings = stacks.filter(
      (other) => sameSeries(other.images[0]!, first) && !other.images[0]!.slice.localizer,
    );
    const largest = Math.max(...siblings.map(({ images }) => images.length));
    const aside = siblings.reduce((sum, { images }) => sum + images.length, 0) - stack.images.length;
    const isMain = stack.grid !== undefined && stack.images.length === largest && all.length > 1;
    if (!isMain || aside === 0 || stack.diagnostics.some(({ code }) => code === 'series/phases'))
      return stack;
    const notice = warning(
      'series/set-aside',
      `${aside} ${aside === 1 ? 'image' : 'images'} of this series do not fit the others in size, spacing, orientation, position or patient; listed separately.`,
    );
    return { ...stack, diagnostics: [...stack.diagnostics, notice] };
  };
}

function sameSeries(a: StackedImage, b: StackedImage): boolean {
  return a.header.seriesUid === b.header.seriesUid && a.header.studyUid === b.header.studyUid;
}

function isPlacedGroup(group: readonly StackedImage[]): group is readonly PlacedImage[] {
  return group.every(mayBeVolume);
}

const ambiguous = warning(
  'series/same-positions',
  'Several different images lie at the same position and nothing in their headers tells them apart. They are shown one by one, not mixed into a volume.',
);

const tooLarge = warning(
  'series/too-large',
  'The volume would need more than 2 GB of memory. The images are shown one by one.',
);

function copiesNotice(copies: number): Diagnostic {
  return {
    code: 'series/copies',
    severity: 'info',
    message: `${copies} ${copies === 1 ? 'file is an exact copy' : 'files are exact copies'} of another and ${copies === 1 ? 'was' : 'were'} left out.`,
  };
}

function phasesNotice(phases: number): Diagnostic {
  return {
    code: 'series/phases',
    severity: 'info',
    message: `The series covers the same region ${phases} times (phases or reconstructions); each is listed by itself.`,
  };
}
