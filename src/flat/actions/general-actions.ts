import type { StationAction } from './station-action.ts';

/** What takes back. */
export const editActions: readonly StationAction[] = [
  {
    id: 'edit.undo',
    name: 'Undo',
    words: 'take back',
    group: 'Anywhere',
    keys: ['Ctrl+Z'],
    possible: ({ viewer }) => viewer.canUndo(),
    run: ({ viewer, origin }) => viewer.undo(origin),
  },
  {
    id: 'edit.redo',
    name: 'Redo',
    words: 'put back again',
    group: 'Anywhere',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    possible: ({ viewer }) => viewer.canRedo(),
    run: ({ viewer, origin }) => viewer.redo(origin),
  },
  {
    id: 'views.reset',
    name: 'Reset position, zoom and window',
    hint: 'Measurements stay',
    words: 'start over home fit',
    group: 'Anywhere',
    keys: ['R'],
    run: ({ viewer, origin }) => viewer.run('resetViews', undefined, origin),
  },
];

/** What can be done wherever the focus is. */
export const generalActions: readonly StationAction[] = [
  ...editActions,
  {
    id: 'go.pictures',
    name: 'Go to the pictures',
    words: 'focus views',
    group: 'Anywhere',
    keys: ['V'],
    run: ({ ui }) => ui.focusView(),
  },
  {
    id: 'go.panel',
    name: 'Go to the question and the side panel',
    words: 'focus case measurements scan',
    group: 'Anywhere',
    keys: ['Q'],
    run: ({ ui }) => ui.focusPanel(),
  },
  {
    id: 'truth.show',
    name: 'Show me the truth: every view goes to it',
    words: 'finding answer solution feedback',
    group: 'Anywhere',
    keys: ['Shift+Q'],
    possible: ({ viewer }) => viewer.store.getState().truth.length > 0,
    run: ({ viewer, origin }) => viewer.run('showFinding', undefined, origin),
  },
  {
    id: 'edit.delete',
    name: 'Delete the selected measurement or mark',
    words: 'remove',
    group: 'Anywhere',
    keys: ['Delete', 'Backspace'],
    possible: ({ viewer }) => viewer.store.getState().selectedId !== undefined,
    run({ viewer, origin }) {
      const { selectedId } = viewer.store.getState();
      const mark = viewer.store.getState().annotations.marks.some(({ id }) => id === selectedId);
      if (selectedId) viewer.run(mark ? 'removeMark' : 'removeMeasurement', { id: selectedId }, origin);
    },
  },
  {
    id: 'edit.stop',
    name: 'Stop placing; let a chosen point go; show all views',
    words: 'cancel escape',
    group: 'Anywhere',
    keys: ['Escape'],
    possible({ viewer }) {
      const { placing, selectedPoint, maximised } = viewer.store.getState();
      return placing !== undefined || selectedPoint !== undefined || maximised !== undefined;
    },
    run({ viewer, origin }) {
      const { placing, selectedPoint, maximised } = viewer.store.getState();
      if (placing) viewer.run('cancelPlacing', undefined, origin);
      else if (selectedPoint !== undefined) viewer.run('releasePoint', undefined, origin);
      else if (maximised) viewer.run('maximise', { view: maximised }, origin);
    },
  },
  {
    id: 'help.shortcuts',
    name: 'All keys, mouse and finger gestures',
    words: 'help shortcuts keyboard hotkeys',
    group: 'Anywhere',
    keys: ['?'],
    run: ({ ui }) => ui.openDialog('shortcuts'),
  },
  {
    id: 'help.palette',
    name: 'Find a command',
    words: 'palette search',
    group: 'Anywhere',
    keys: ['Ctrl+K'],
    run: ({ ui }) => ui.openDialog('palette'),
  },
];
