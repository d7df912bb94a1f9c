import type { LevelName } from '../../anatomy/spine/levels.ts';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** "L2" → "second lumbar vertebra". */
export function spokenName(level: LevelName): string {
  const region = level.startsWith('L') ? 'lumbar' : 'thoracic';
  return `${ordinals[Number(level.slice(1)) - 1]} ${region} vertebra`;
}
