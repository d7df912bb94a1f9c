import { compareActions } from './compare-actions.ts';
import { measuringActions } from '../measuring/measuring-actions.ts';
import { generalActions } from './general-actions.ts';
import { layoutActions } from './layout-actions.ts';
import { practiceActions } from './practice-actions.ts';
import { savingActions } from './saving-actions.ts';
import { sliceActions } from './slice-actions.ts';
import { sliceLookActions } from './slice-look-actions.ts';
import type { ActionSources, StationAction } from './station-action.ts';
import { measureActions, toolActions } from './tool-actions.ts';
import { volumeActions } from './volume-actions.ts';
import { windowActions } from './window-actions.ts';

/**
 * Everything that a reader can do in the station: one list per file, one line here. Keys, the list of shortcuts
 * and the command palette follow.
 */
export function stationActions({
  presets,
  onPractise,
  readingOnly,
}: ActionSources): readonly StationAction[] {
  return [
    ...toolActions,
    ...measureActions,
    ...measuringActions,
    ...windowActions(presets),
    ...layoutActions,
    ...(readingOnly ? [] : compareActions),
    ...generalActions,
    ...(readingOnly ? [] : savingActions),
    ...practiceActions(onPractise),
    ...sliceLookActions,
    ...sliceActions,
    ...volumeActions,
  ];
}
