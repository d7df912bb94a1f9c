import { measurementKinds } from '../../measure/index.ts';
import { chosenPoint } from '../../viewer/selected-handle.ts';
import { tools } from '../../viewer/tools/index.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';

/** What to do now with the chosen tool, in one short sentence for someone with a ray in the hand; `stick`: and a thumbstick. */
export function nextStep(state: ViewerState, stick = true): string {
  const { tool, measuringKind, placing } = state;
  const chosen = chosenPoint(state) !== undefined;
  if (chosen && !placing)
    return stick ? 'Stick or arrows move it; stick pressed: done' : 'The arrows move it; then Done';
  if (tool !== 'measure') return pointing[tool] ?? tools.get(tool).hint;
  const { name, steps } = measurementKinds.get(measuringKind);
  const step = steps[placing?.points.length ?? 0] ?? steps.at(-1);
  // One line: buttons must not move while hands aim at them.
  return chosen ? `${step}; ${stick ? 'stick corrects' : 'arrows correct'} the last` : `${name}: ${step}`;
}

/** The tools' own hints speak of clicks. */
const pointing: Readonly<Record<string, string>> = {
  crosshair: 'Point at a place and press: all views go there',
  pin: 'Point at the place that answers, and press',
};
