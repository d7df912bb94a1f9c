import { acquiredAtSeconds } from './acquired-at.ts';
import type { Part, PartReason } from './split-phases.ts';

type Words = (value: string) => string | undefined;

const measured =
  (before: string, unit: string): Words =>
  (value) =>
    value !== '' && Number.isFinite(Number(value)) ? `${before}${Number(value)} ${unit}` : undefined;

const code =
  (before: string): Words =>
  (value) =>
    /^[\w .+\-/^]{1,48}$/.test(value) ? `${before}${value}` : undefined;

/** What each attribute's value is called; those that are not here only count. */
const words: Partial<Record<PartReason['by'], Words>> = {
  cardiacPercent: measured('', '%'),
  respiratoryPercent: measured('breathing ', '%'),
  contrastPhase: (value) => code('')(value.toLowerCase().replaceAll('_', ' ')),
  contrastAgent: code(''),
  energy: measured('', 'keV'),
  tubeVoltage: measured('', 'kV'),
  kernel: code('kernel '),
  fieldOfView: measured('field of view ', 'mm'),
  thickness: measured('', 'mm thick'),
  triggerTime: measured('+', 'ms'),
  imageType: (value) => code('')(value.toLowerCase().replaceAll('_', ' ')),
};

/** What made the parts, for those that are only counted. */
const reconstructions: readonly PartReason['by'][] = [
  'kernel',
  'fieldOfView',
  'thickness',
  'imageType',
  'seriesNumber',
  'description',
  'comments',
  'contentTime',
  'origin',
];

/**
 * The parts in the order in which to list them, each with what tells it from the others in a few words: “75 %”,
 * “kernel B60f”, “phase 2 of 3, +12 s”. Times count from the first part; nothing names a patient or a day.
 */
export function labelParts(parts: readonly Part[]): { part: Part; label: string }[] {
  const ordered = parts
    .map((part) => ({ part, start: startOf(part) }))
    .sort((a, b) => compareValues(a.part.value, b.part.value) || (a.start ?? 0) - (b.start ?? 0));
  const { by } = parts[0]!;
  const named = ordered.map(({ part }) => words[by]?.(part.value));
  const tellsApart = named.every((label) => label) && new Set(named).size === parts.length;
  if (tellsApart) return ordered.map(({ part }, i) => ({ part, label: named[i]! }));
  const noun = by === 'stack' ? 'stack' : reconstructions.includes(by) ? 'reconstruction' : 'phase';
  const offsets = noun === 'phase' ? offsetsOf(ordered.map(({ start }) => start)) : [];
  return ordered.map(({ part }, i) => ({
    part,
    label: `${noun} ${i + 1} of ${parts.length}${offsets[i] ?? ''}`,
  }));
}

/** Numbers by size, dates and times by their digits, all else by letter. */
function compareValues(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (a !== '' && b !== '' && Number.isFinite(difference)) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}

function startOf({ images }: Part): number | undefined {
  return images.reduce<number | undefined>((first, { slice }) => {
    const seconds = acquiredAtSeconds(slice.distinctions);
    return first === undefined || (seconds !== undefined && seconds < first) ? seconds : first;
  }, undefined);
}

/** Time since the first part; nothing where it is not known, or not always later. */
function offsetsOf(starts: readonly (number | undefined)[]): string[] {
  const known = starts.filter((start) => start !== undefined);
  const later = known.every((start, i) => i === 0 || start - known[i - 1]! >= 1);
  if (known.length < starts.length || !later) return [];
  return known.map((start, i) => {
    const seconds = Math.round(start - known[0]!);
    if (i === 0) return '';
    return seconds < 120 ? `, +${seconds} s` : `, +${Math.round(seconds / 60)} min`;
  });
}
