import type { PlaneName } from '../../imaging/slice-plane.ts';
import type { ImageSteps } from '../../ui/image-steps.ts';
import { acquiredPlane } from '../../viewer/acquired-plane.ts';
import { goToImage } from '../slices/go-to-image.ts';
import { actAtCrosshair, scrollSlices, TURN_DEG, turnOthers, walkCrosshair } from '../slices/slice-keys.ts';
import { toggleCine } from '../../viewer/toggle-cine.ts';
import type { ActionSite, StationAction } from './station-action.ts';

/** What an action on a slice view needs to know. */
interface SliceSite extends ActionSite {
  readonly plane: PlaneName;
}

type Does = (site: SliceSite) => void;

function sliceAction(
  id: string,
  name: string,
  keys: readonly string[],
  does: Does,
  more: Partial<Pick<StationAction, 'hint' | 'words' | 'possible'>> = {},
): StationAction {
  return {
    words: 'slice',
    ...more,
    id: `slice.${id}`,
    name,
    group: 'In a slice view',
    where: 'slice',
    keys,
    run: (site) => {
      if (site.view !== 'volume') does({ ...site, plane: site.view });
    },
  };
}

/** Single images are stepped through where the slices of a volume would be scrolled. */
function steppedImages({ viewer, plane, images }: SliceSite): ImageSteps | undefined {
  const { scan } = viewer.store.getState();
  return scan && acquiredPlane(scan) === plane ? images : undefined;
}

function scrolls(id: string, name: string, keys: readonly string[], slices: number): StationAction {
  const does: Does = (site) => {
    const images = steppedImages(site);
    if (images) goToImage(images, slices, site.origin);
    else scrollSlices(site.viewer, site.plane, slices, site.origin);
  };
  return sliceAction(id, name, keys, does, { words: 'slice scroll stack' });
}

/** With the Turn tool the arrows to the sides turn, as a drag does. */
function walks(id: string, name: string, key: string, by: readonly [number, number]): StationAction {
  const step = Math.abs(by[0] + by[1]) > 1 ? TURN_DEG.coarse : TURN_DEG.fine;
  return sliceAction(id, name, [key], ({ viewer, plane, origin }) => {
    if (viewer.store.getState().tool === 'turn' && by[0] !== 0)
      turnOthers(viewer, plane, Math.sign(by[0]) * step, origin);
    else walkCrosshair(viewer, plane, by, origin);
  });
}

function turns(id: string, name: string, key: string, degrees: number): StationAction {
  return sliceAction(
    id,
    name,
    [key],
    ({ viewer, plane, origin }) => turnOthers(viewer, plane, degrees, origin),
    { words: 'slice oblique rotate tilt crosshair' },
  );
}

function zooms(id: string, name: string, keys: readonly string[], factor: number): StationAction {
  return sliceAction(id, name, keys, ({ viewer, plane, origin }) =>
    viewer.run('zoomSlice', { plane, factor }, origin),
  );
}

/** As many slices as no scan has: to the first or the last. */
const ALL = 10_000;

/** What the keys of a focused slice view do. */
export const sliceActions: readonly StationAction[] = [
  scrolls('next', 'Next slice', ['PageDown', '.'], 1),
  scrolls('previous', 'Previous slice', ['PageUp', ','], -1),
  scrolls('on-ten', 'Ten slices on', ['Shift+PageDown'], 10),
  scrolls('back-ten', 'Ten slices back', ['Shift+PageUp'], -10),
  scrolls('first', 'First slice', ['Home'], -ALL),
  scrolls('last', 'Last slice', ['End'], ALL),
  sliceAction(
    'play',
    'Play or stop',
    [' '],
    ({ viewer, plane, origin }) => toggleCine(viewer, plane, origin),
    { hint: 'All slices one after the other', words: 'slice cine movie loop' },
  ),
  walks('left', 'Crosshair to the left', 'ArrowLeft', [-1, 0]),
  walks('right', 'Crosshair to the right', 'ArrowRight', [1, 0]),
  walks('up', 'Crosshair up', 'ArrowUp', [0, -1]),
  walks('down', 'Crosshair down', 'ArrowDown', [0, 1]),
  walks('far-left', 'Crosshair far to the left', 'Shift+ArrowLeft', [-10, 0]),
  walks('far-right', 'Crosshair far to the right', 'Shift+ArrowRight', [10, 0]),
  walks('far-up', 'Crosshair far up', 'Shift+ArrowUp', [0, -10]),
  walks('far-down', 'Crosshair far down', 'Shift+ArrowDown', [0, 10]),
  sliceAction('act', 'What a click at the crosshair would do', ['Enter'], ({ viewer, plane, origin }) =>
    actAtCrosshair(viewer, plane, origin),
  ),
  turns('turn-left', 'Turn the other planes anticlockwise', '[', -TURN_DEG.fine),
  turns('turn-right', 'Turn the other planes clockwise', ']', TURN_DEG.fine),
  turns('turn-far-left', 'Turn the other planes far anticlockwise', '{', -TURN_DEG.coarse),
  turns('turn-far-right', 'Turn the other planes far clockwise', '}', TURN_DEG.coarse),
  zooms('zoom-in', 'Zoom in', ['+', '='], 1.25),
  zooms('zoom-out', 'Zoom out', ['-'], 0.8),
  sliceAction(
    'fit',
    'Whole slice',
    ['Shift+F'],
    ({ viewer, plane, origin }) =>
      viewer.run('frameSlice', { plane, framing: { panMm: [0, 0], zoom: 1 } }, origin),
    { hint: 'Fits the view', words: 'slice zoom fit' },
  ),
];
