import type { WindowPreset } from '../../imaging/voi-window.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { tools } from '../../viewer/tools/index.ts';

const origin: Origin = { input: 'keyboard', condition: 'flat' };

/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does anywhere in the station (not while typing); true when it was used. */
export function stationKey(viewer: Viewer, presets: readonly WindowPreset[], press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  if (press.altKey) return false;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z' && press.shiftKey) viewer.redo(origin);
    else if (key === 'z') viewer.undo(origin);
    else if (key === 'y') viewer.redo(origin);
    else return false;
    return true;
  }
  const tool = tools.all.find(({ shortcutKey }) => shortcutKey === key);
  const preset = presets[Number(key) - 1];
  const { selectedId } = viewer.store.getState();
  if (tool) viewer.run('selectTool', { tool: tool.kind }, origin);
  else if (preset) viewer.run('setWindow', { window: preset }, origin);
  else if (key === 'r') viewer.run('resetViews', undefined, origin);
  else if (key === 'i') viewer.run('invertGreys', undefined, origin);
  else if (key === 'escape') viewer.run('cancelPlacing', undefined, origin);
  else if ((key === 'delete' || key === 'backspace') && selectedId)
    viewer.run('removeMeasurement', { id: selectedId }, origin);
  else return false;
  return true;
}
