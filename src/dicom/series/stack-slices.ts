import type { Diagnostic } from '../../imaging/series.ts';
import type { FileHeader } from '../file-header.ts';
import { groupImages, haveOwnUids, mayBeVolume } from './group-images.ts';
import { limits } from '../limits.ts';
import { dropCopies, dropSamePixels } from './drop-copies.ts';
import { type PlacedImage, placesOf, sortByHeight } from './placed-image.ts';
import { type Phase, separatePhases } from '../phases/separate-phases.ts';
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
  return withSetAside(groupImages(images).flatMap(stacksOfGroup));
}

/** The same stack without some of its images: their gap shows in the grid and its diagnostics. */
export function withoutImages(stack: SliceStack, without: readonly number[]): SliceStack {
  const left = new Set(without);
  const rest = stack.images.filter((_, i) => !left.has(i));
  const known = new Set(stack.grid?.diagnostics ?? []);
  const diagnostics = stack.diagnostics.filter((diagnostic) => !known.has(diagnostic));
  return rest.length > 0 && isPlacedGroup(rest)
    ? volumeStack(rest, diagnostics, stack.phase)
    : imagesStack(rest, diagnostics, stack.phase);
}

function stacksOfGroup(group: StackedImage[]): SliceStack[] {
  if (!isPlacedGroup(group)) return [imagesStack(group, [], '')];
  const sorted = sortByHeight(group);
  const phases = phasesOf(sorted);
  const copies = sorted.length - phases.reduce((sum, { images }) => sum + images.length, 0);
  const notices = [
    ...(haveOwnUids(group) ? [ownUids] : []),
    ...(copies > 0 ? [copiesNotice(copies)] : []),
    ...(phases.length > 1 ? [phasesNotice(phases.length)] : []),
  ];
  return phases.flatMap(({ images, label, clear }) =>
    clear
      ? splitAtWideGaps(images).map((slices) => volumeStack(slices, notices, label))
      : [imagesStack(images, [...notices, samePositions(images)], label)],
  );
}

/** Only where nothing tells them apart are images with the same pixels copies whatever their headers say. */
function phasesOf(sorted: readonly PlacedImage[]): Phase[] {
  const phases = separatePhases(dropCopies(sorted));
  if (phases.every(({ clear }) => clear)) return phases;
  const fewer = separatePhases(dropSamePixels(sorted));
  return fewer.every(({ clear }) => clear) ? fewer : phases;
}

function volumeStack(
  slices: readonly PlacedImage[],
  diagnostics: readonly Diagnostic[],
  phase: string,
): SliceStack {
  const { columns, rows } = slices[0]!.header.format;
  if (slices.length < 2) return imagesStack(slices, diagnostics, phase);
  const grid = fitSliceGrid(
    slices.map(({ slice }) => slice),
    { columns, rows },
  );
  if ('code' in grid) return imagesStack(slices, [...diagnostics, grid], phase);
  if (grid.mixes.length * columns * rows > limits.voxels)
    return imagesStack(slices, [...diagnostics, tooLarge], phase);
  return { images: slices, grid, phase, diagnostics: [...diagnostics, ...grid.diagnostics] };
}

function imagesStack(
  images: readonly StackedImage[],
  diagnostics: readonly Diagnostic[],
  phase: string,
): SliceStack {
  return {
    images: [...images].sort((a, b) => a.slice.order - b.slice.order),
    grid: undefined,
    phase,
    diagnostics,
  };
}

function splitAtWideGaps(slices: readonly PlacedImage[]): (readonly PlacedImage[])[] {
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

/** Tells the largest volume of each series which of the series' images are not in it. */
function withSetAside(stacks: readonly SliceStack[]): SliceStack[] {
  const siblingsOf = new Map<string, SliceStack[]>();
  for (const stack of stacks) {
    if (stack.images[0]!.slice.localizer) continue;
    const siblings = siblingsOf.get(seriesKey(stack));
    if (siblings) siblings.push(stack);
    else siblingsOf.set(seriesKey(stack), [stack]);
  }
  const mains = new Map(
    [...siblingsOf.values()].flatMap((siblings) => {
      const count = ({ images }: SliceStack) => images.length;
      const main = siblings.reduce((a, b) => (count(b) > count(a) ? b : a));
      const aside = siblings.reduce((sum, each) => sum + count(each), 0) - count(main);
      return main.grid && main.phase === '' && aside > 0 ? [[main, aside] as const] : [];
    }),
  );
  return stacks.map((stack) => {
    const aside = mains.get(stack);
    if (aside === undefined) return stack;
    const notice = warning(
      'series/set-aside',
      `${aside} ${aside === 1 ? 'image' : 'images'} of this series ${aside === 1 ? 'does' : 'do'} not fit the others in size, spacing, orientation, position or patient; listed separately.`,
    );
    return { ...stack, diagnostics: [...stack.diagnostics, notice] };
  });
}

function seriesKey({ images }: SliceStack): string {
  const { studyUid, seriesUid } = images[0]!.header;
  return `${studyUid} ${seriesUid}`;
}

/** Whether a group's images may make volumes: then all of their places are known. */
export function isPlacedGroup(group: readonly StackedImage[]): group is readonly PlacedImage[] {
  return group.every(mayBeVolume);
}

function samePositions(images: readonly PlacedImage[]): Diagnostic {
  const places = placesOf(images).length;
  return warning(
    'series/same-positions',
    places === 1
      ? `All ${images.length} images show the same slice (over time, or in several versions). They are shown one by one.`
      : 'Several different images lie at the same position and nothing in their headers tells them apart. They are shown one by one, not mixed into a volume.',
  );
}

const ownUids: Diagnostic = {
  code: 'series/own-uids',
  severity: 'info',
  message:
    'Every file states a series or a frame of reference of its own, as careless anonymisation leaves them. Files of one study that fit together were taken as one series.',
};

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
