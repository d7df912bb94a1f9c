import { nudgeHandle, chooseNextHandle } from '../../viewer/nudge-handle.ts';
import { selectedMeasurement } from '../../viewer/selected-handle.ts';
import type { ActionSite, StationAction } from '../actions/station-action.ts';

/** Part of a voxel that the fine keys move a point by. */
const FINE = 0.1;

const selected = ({ viewer }: ActionSite) => selectedMeasurement(viewer.store.getState());
const anySelected = (site: ActionSite) => selected(site) !== undefined;
const anyDrawn = ({ viewer }: ActionSite) =>
  viewer.store.getState().annotations.measurements.some(({ hidden }) => !hidden);

function fineNudge(name: string, key: string, by: readonly [number, number]): StationAction {
  return {
    id: `measure.fine-${key}`,
    name: `Chosen point a tenth of a voxel ${name}`,
    words: 'nudge fine correct measurement handle',
    group: 'Measure',
    where: 'slice',
    keys: [`Ctrl+${key}`],
    possible: ({ viewer }) => viewer.store.getState().selectedPoint !== undefined,
    run({ viewer, view, origin }) {
      if (view !== 'volume') nudgeHandle(viewer, view, by, origin);
    },
  };
}

function note(
  id: string,
  name: string,
  key: string,
  notes: (now: { locked?: boolean | undefined; hidden?: boolean | undefined }) => object,
): StationAction {
  return {
    id: `measure.${id}`,
    name,
    words: 'selected measurement',
    group: 'Measure',
    keys: [key],
    possible: anySelected,
    run(site) {
      const measurement = selected(site);
      if (!measurement) return;
      const params = { id: measurement.id, notes: notes(measurement) };
      site.viewer.run('annotateMeasurement', params, site.origin);
    },
  };
}

/** What can be done with measurements besides placing them. */
export const measuringActions: readonly StationAction[] = [
  {
    id: 'measure.snap',
    name: 'Points go to edges, or stay where they are put',
    hint: 'To the strongest change of density within 3 mm on the slice',
    words: 'snap snapping edge magnet measurement',
    group: 'Measure',
    keys: ['Shift+E'],
    run: ({ viewer, origin }) => viewer.run('setSnapping', { on: !viewer.store.getState().snapping }, origin),
  },
  {
    id: 'measure.next-point',
    name: 'Choose the next point of a measurement',
    hint: 'The arrows then move it by a voxel, with Shift by ten, with Ctrl by a tenth; Escape ends it',
    words: 'handle nudge correct',
    group: 'Measure',
    keys: ['J'],
    possible: anyDrawn,
    run: ({ viewer, origin }) => chooseNextHandle(viewer, 1, origin),
  },
  {
    id: 'measure.previous-point',
    name: 'Choose the point before',
    words: 'handle nudge correct',
    group: 'Measure',
    keys: ['Shift+J'],
    possible: anyDrawn,
    run: ({ viewer, origin }) => chooseNextHandle(viewer, -1, origin),
  },
  fineNudge('to the left', 'ArrowLeft', [-FINE, 0]),
  fineNudge('to the right', 'ArrowRight', [FINE, 0]),
  fineNudge('up', 'ArrowUp', [0, -FINE]),
  fineNudge('down', 'ArrowDown', [0, FINE]),
  {
    id: 'measure.copy',
    name: 'Copy the selected measurement',
    words: 'duplicate again',
    group: 'Measure',
    keys: ['Ctrl+D'],
    possible: anySelected,
    run(site) {
      const { viewer, origin } = site;
      const measurement = selected(site);
      if (!measurement) return;
      const copy = { id: measurement.id, newId: viewer.newId(), createdAt: viewer.clock.now() };
      viewer.run('copyMeasurement', copy, origin);
    },
  },
  note('lock', 'Lock or unlock the selected measurement', 'Shift+K', ({ locked }) => ({
    locked: locked ? undefined : true,
  })),
  note('hide', 'Hide or show the selected measurement', 'Shift+N', ({ hidden }) => ({
    hidden: hidden ? undefined : true,
  })),
];
