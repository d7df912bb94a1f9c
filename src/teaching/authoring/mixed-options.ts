import type { Option } from '../control.ts';

/** How steps are offered whose order is the answer: by their ids, which say nothing; never in the right order. */
export function mixedOptions(inRightOrder: readonly Option[]): readonly Option[] {
  const byId = [...inRightOrder].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isRight = byId.every((option, i) => option === inRightOrder[i]);
  return isRight ? [...byId.slice(1), ...byId.slice(0, 1)] : byId;
}
