import { measurementKinds } from '../../measure/index.ts';
import { tools } from '../../viewer/tools/index.ts';
import { stepsSentence } from '../steps-sentence.ts';
import type { ActionSite, StationAction } from './station-action.ts';

/** Every tool that a press on the picture can be. */
export const toolActions: readonly StationAction[] = tools.all
  .filter(({ kind }) => kind !== 'measure')
  .map(({ kind, name, hint, shortcutKey, offered }) => ({
    id: `tool.${kind}`,
    name,
    hint,
    group: 'Tools',
    words: 'tool mouse',
    keys: [shortcutKey.toUpperCase()],
    ...(offered && { possible: ({ viewer }: ActionSite) => offered(viewer.store.getState()) }),
    run: ({ viewer, origin }) => viewer.run('selectTool', { tool: kind }, origin),
  }));

/** Every kind of measurement. */
export const measureActions: readonly StationAction[] = measurementKinds.all.map(
  ({ kind, name, steps, shortcutKey }) => ({
    id: `measure.${kind}`,
    name,
    hint: stepsSentence(steps),
    group: 'Measure',
    words: 'measure tool',
    keys: [shortcutKey.toUpperCase()],
    possible: ({ viewer }) => viewer.store.getState().scan?.measurable ?? false,
    run: ({ viewer, origin }) => viewer.run('selectTool', { tool: 'measure', kind }, origin),
  }),
);
