import type { StationAction } from './station-action.ts';

/** Radians turned per key press. */
const STEP = 0.12;

function turn(id: string, name: string, key: string, yaw: number, pitch: number): StationAction {
  return {
    id: `volume.${id}`,
    name,
    group: 'In the 3D view',
    words: '3D rotate orbit',
    where: 'volume',
    keys: [key],
    run: ({ viewer, origin }) => viewer.run('orbit', { yaw: yaw * STEP, pitch: pitch * STEP }, origin),
  };
}

function zoom(id: string, name: string, keys: readonly string[], factor: number): StationAction {
  return {
    id: `volume.${id}`,
    name,
    group: 'In the 3D view',
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
  zoom('zoom-in', '3D: zoom in', ['+', '='], 1.25),
  zoom('zoom-out', '3D: zoom out', ['-'], 0.8),
];
