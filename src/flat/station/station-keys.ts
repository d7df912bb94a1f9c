import type { WindowPreset } from '../../imaging/voi-window.ts';
import { measurementKinds } from '../../measure/index.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { tools } from '../../viewer/tools/index.ts';

const origin: Origin = { input: 'keyboard', condition: 'flat' };

/** Whether single keys give commands; a person who talks to the machine or hits keys by chance turns it off. */
export interface SingleKeys {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What keys reach in the station besides the viewer. */
export interface StationKeyTargets {
  readonly viewer: Viewer;
  readonly presets: readonly WindowPreset[];
  /** False: only keys that type no character, and Ctrl with a letter. */
  readonly singleKeys: boolean;
  readonly toPictures: () => void;
  readonly toPanel: () => void;
  readonly showShortcuts: () => void;
}

/** What a key does anywhere in the station (not while typing); true when it was used. */
export function stationKey(targets: StationKeyTargets, press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  if (press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return historyKey(targets.viewer, key, press.shiftKey);
  return namedKey(targets.viewer, key) || (targets.singleKeys && characterKey(targets, key));
}

function historyKey(viewer: Viewer, key: string, shift: boolean): boolean {
  if (key === 'y' || (key === 'z' && shift)) viewer.redo(origin);
  else if (key === 'z') viewer.undo(origin);
  else return false;
  return true;
}

function namedKey(viewer: Viewer, key: string): boolean {
  const { selectedId, placing, maximised } = viewer.store.getState();
  if (key === 'escape' && placing) viewer.run('cancelPlacing', undefined, origin);
  else if (key === 'escape' && maximised) viewer.run('maximise', { view: maximised }, origin);
  else if ((key === 'delete' || key === 'backspace') && selectedId)
    viewer.run('removeMeasurement', { id: selectedId }, origin);
  else return false;
  return true;
}

function characterKey(targets: StationKeyTargets, key: string): boolean {
  const { viewer, presets } = targets;
  const measuring = measurementKinds.all.find(({ shortcutKey }) => shortcutKey.toLowerCase() === key);
  const tool = tools.all.find(({ kind, shortcutKey }) => kind !== 'measure' && shortcutKey === key);
  const preset = presets[Number(key) - 1];
  if (measuring) viewer.run('selectTool', { tool: 'measure', kind: measuring.kind }, origin);
  else if (tool) viewer.run('selectTool', { tool: tool.kind }, origin);
  else if (preset) viewer.run('setWindow', { window: preset }, origin);
  else if (key === 'r') viewer.run('resetViews', undefined, origin);
  else if (key === 'i') viewer.run('invertGreys', undefined, origin);
  else if (key === 'v') targets.toPictures();
  else if (key === 'q') targets.toPanel();
  else if (key === '?') targets.showShortcuts();
  else return false;
  return true;
}

/** Where keys mean something else: text, lists and dialogs. */
const OWN_KEYS =
  'select, textarea, [contenteditable], [role=dialog], [role=alertdialog], input:not([type=radio], [type=checkbox], [type=range])';

/** Whether the thing that has the focus wants its keys for itself. */
export function keepsItsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
