import type { StationAction } from './station-action.ts';

/** A second scan beside the one that is read. */
export const compareActions: readonly StationAction[] = [
  {
    id: 'compare.toggle',
    name: 'Compare with another scan, or stop comparing',
    words: 'side by side second series normal prior',
    group: 'Layout',
    keys: ['Shift+C'],
    run({ comparison, ui }) {
      if (comparison) comparison.close();
      else ui.openDialog('compare');
    },
  },
  {
    id: 'compare.link',
    name: 'Link or unlink the compared scans',
    hint: 'Linked, both scroll and window together',
    words: 'synchronise lock together',
    group: 'Layout',
    keys: ['Shift+L'],
    possible: ({ comparison }) => comparison !== undefined,
    run({ comparison }) {
      comparison?.setTogether(!comparison.store.getState().together);
    },
  },
];
