import { layouts } from '../../viewer/layout.ts';
import type { StationAction } from './station-action.ts';

/** How views and panels share the screen. */
export const layoutActions: readonly StationAction[] = [
  ...layouts.map(
    ({ id, name, hint }, i): StationAction => ({
      id: `layout.${id}`,
      name: `Layout ${name}`,
      hint,
      // The signs on a keyboard.
      words: `${name.replace(' × ', 'x').replace(' + ', '+')} views hanging screen arrange`,
      group: 'Layout',
      keys: [`Shift+${i + 1}`],
      run: ({ viewer, origin, view }) => viewer.run('setLayout', { layout: id, main: view }, origin),
    }),
  ),
  {
    id: 'layout.maximise',
    name: 'Enlarge this view, and back',
    words: 'maximise maximize full alone zoom',
    group: 'Layout',
    keys: ['F'],
    run: ({ viewer, origin, view }) =>
      viewer.run('maximise', { view: viewer.store.getState().maximised ?? view }, origin),
  },
  {
    id: 'layout.side-panel',
    name: 'Show or hide the side panel',
    words: 'collapse fold questions measurements',
    group: 'Layout',
    keys: ['Shift+P'],
    run: ({ ui }) => ui.toggle('sidePanel'),
  },
  {
    id: 'layout.tool-rail',
    name: 'Show or hide the tools',
    words: 'collapse fold bar buttons',
    group: 'Layout',
    keys: ['Shift+T'],
    run: ({ ui }) => ui.toggle('toolRail'),
  },
];
