import { measurementKinds } from '../../measure/index.ts';
import { tools } from '../../viewer/tools/index.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';

/** What to do now with the chosen tool, in one short sentence for someone who has eyes and one button. */
export function nextStep({ tool, measuringKind, placing, dragging, selectedPoint }: ViewerState): string {
  if (dragging) return 'Look where the end belongs, and press to put it there';
  if (tool !== 'measure') return looking[tool] ?? tools.get(tool).hint;
  if (!placing && selectedPoint !== undefined)
    return 'Correct the end by the arrows, or take it up by a press on it';
  const { name, steps } = measurementKinds.get(measuringKind);
  return `${name}: ${steps[placing?.points.length ?? 0] ?? steps.at(-1)}`;
}

/** The tools' own hints speak of clicks. */
const looking: Readonly<Record<string, string>> = {
  crosshair: 'Look at a place and press: the other views go there',
  pin: 'Look at the place that answers, and press',
  mark: 'Look at each place that you find, and press',
};
