import type { StationAction } from '../actions/station-action.ts';
import { fuzzyScore } from './fuzzy-score.ts';

/** A name that fits counts this much more than other words that do. */
const OTHER_WORDS = 0.5;

/** The actions that fit what was typed, best first; all of them in their own order where nothing was typed. */
export function findActions(actions: readonly StationAction[], query: string): readonly StationAction[] {
  if (query.trim() === '') return actions;
  return actions
    .map((action) => ({ action, score: scoreOf(action, query) }))
    .filter(({ score }) => score > -Infinity)
    .sort((a, b) => b.score - a.score)
    .map(({ action }) => action);
}

function scoreOf({ name, hint, group, words }: StationAction, query: string): number {
  const byName = fuzzyScore(query, name) ?? -Infinity;
  const byWords = fuzzyScore(query, [name, words, group, hint].filter(Boolean).join(' '));
  return Math.max(byName, byWords === undefined ? -Infinity : byWords * OTHER_WORDS);
}
