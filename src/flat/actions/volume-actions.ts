import { viewSides } from '../../viewer/view-sides.ts';
import { openVolumePanel } from '../volume/open-volume-panel.ts';
import { panVolume } from '../volume/volume-pointer.ts';
import type { StationAction } from './station-action.ts';

/** Radians turned per key press. */
const STEP = 0.12;
/** Share of the view's height that the picture moves per key press. */
const PAN = 0.05;
const group = 'In the 3D view';

function turn(id: string, name: string, key: string, yaw: number, pitch: number): StationAction {
  return {
    id: `volume.${id}`,
    name,
    group,
    words: '3D rotate orbit',
    where: 'volume',
    keys: [key],
    run: ({ viewer, origin }) => viewer.run('orbit', { yaw: yaw * STEP, pitch: pitch * STEP }, origin),
  };
}

function move(id: string, name: string, key: string, x: number, y: number): StationAction {
  return {
    id: `volume.${id}`,
    name,
    group,
    words: '3D pan shift',
    where: 'volume',
    keys: [key],
    run: ({ viewer, origin }) => panVolume(viewer, x * PAN, y * PAN, { width: 1, height: 1 }, origin),
  };
}

function zoom(id: string, name: string, keys: readonly string[], factor: number): StationAction {
  return {
    id: `volume.${id}`,
    name,
    group,
    words: '3D scale',
    where: 'volume',
    keys,
    run: ({ viewer, origin }) => viewer.run('zoomVolume', { factor }, origin),
  };
}

/** What the keys of a focused 3D view do. */
export const volumeActions: readonly StationAction[] = [
  turn('left', 'Turn to the left', 'ArrowLeft', -1, 0),
  turn('right', 'Turn to the right', 'ArrowRight', 1, 0),
  turn('up', 'Turn upward', 'ArrowUp', 0, 1),
  turn('down', 'Turn downward', 'ArrowDown', 0, -1),
  move('pan-left', '3D: move the picture left', 'Shift+ArrowLeft', -1, 0),
  move('pan-right', '3D: move the picture right', 'Shift+ArrowRight', 1, 0),
  move('pan-up', '3D: move the picture up', 'Shift+ArrowUp', 0, -1),
  move('pan-down', '3D: move the picture down', 'Shift+ArrowDown', 0, 1),
  zoom('zoom-in', '3D: zoom in', ['+', '='], 1.25),
  zoom('zoom-out', '3D: zoom out', ['-'], 0.8),
  ...viewSides.map(
    ({ id, name, letter, orbit }): StationAction => ({
      id: `volume.from-${id}`,
      name: `3D: look ${name[0]!.toLowerCase()}${name.slice(1)}`,
      group,
      words: 'view side orientation cube',
      where: 'volume',
      keys: [`Shift+${letter}`],
      run: ({ viewer, origin }) => viewer.run('lookFrom', orbit, origin),
    }),
  ),
  {
    id: 'volume.reset',
    name: '3D: reset the view',
    hint: 'Direction, zoom and middle; crop and colours stay',
    group,
    where: 'volume',
    keys: ['Home'],
    run: ({ viewer, origin }) => viewer.run('resetOrbit', undefined, origin),
  },
  {
    id: 'volume.perspective',
    name: '3D: with or without perspective',
    words: 'orthographic parallel',
    group,
    where: 'volume',
    keys: ['E'],
    run({ viewer, origin }) {
      viewer.run('setOrthographic', { on: !viewer.store.getState().orbit.orthographic }, origin);
    },
  },
  {
    id: 'volume.about-crosshair',
    name: '3D: turn about the crosshair',
    words: 'centre target pivot',
    group,
    where: 'volume',
    keys: ['U'],
    run({ viewer, origin }) {
      viewer.run('turnAbout', { target: viewer.store.getState().crosshair }, origin);
    },
  },
  {
    id: 'volume.crop',
    name: '3D: crop box',
    hint: 'Its handles, to be dragged or moved by arrow keys',
    words: 'cut clip',
    group,
    where: 'volume',
    keys: ['G'],
    run({ viewer, origin }) {
      viewer.run('showCrop', { on: !viewer.store.getState().cropShown }, origin);
    },
  },
  {
    id: 'volume.settings',
    name: '3D: all settings',
    hint: 'Curve of opacity and colour, crop box, cuts, views',
    words: 'transfer function editor preset tissue window threshold',
    group: 'Anywhere',
    keys: ['Y'],
    run: ({ ui }) => openVolumePanel(ui),
  },
];
