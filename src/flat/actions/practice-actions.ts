import type { StationAction } from './station-action.ts';

/** The way to the tutorial, from where there is one. */
export function practiceActions(onPractise: (() => void) | undefined): readonly StationAction[] {
  if (!onPractise) return [];
  return [
    {
      id: 'help.practice',
      name: 'Learn the tools, 3 minutes',
      words: 'tutorial practice help introduction training',
      group: 'Anywhere',
      keys: [],
      run: onPractise,
    },
  ];
}
