import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { viewSides } from '../../viewer/view-sides.ts';
import { Choice } from './Choice.tsx';
import { byMouse } from '../by-mouse.ts';

/** From where the 3D picture is seen. */
export function ViewFields() {
  const viewer = useViewer();
  const yaw = useViewerState((s) => s.orbit.yaw);
  const pitch = useViewerState((s) => s.orbit.pitch);
  const orthographic = useViewerState((s) => s.orbit.orthographic);
  const moved = useViewerState((s) => s.orbit.target !== undefined);
  const side = viewSides.find(
    ({ orbit }) => Math.abs(orbit.yaw - yaw) < 0.01 && Math.abs(orbit.pitch - pitch) < 0.01,
  );
  return (
    <fieldset className="panel-group">
      <legend>View</legend>
      <Choice
        label="Look from"
        value={side?.id}
        options={viewSides.map(({ id, name, letter }) => ({
          value: id,
          name: name.replace(/^From the (patient’s )?/, ''),
          title: `${name} (${letter}; Shift ${letter} in the 3D view)`,
        }))}
        onChange={(id) => viewer.run('lookFrom', viewSides.find((each) => each.id === id)!.orbit, byMouse)}
      />
      <Choice
        label="Projection"
        value={orthographic ? 'parallel' : 'perspective'}
        options={[
          { value: 'perspective', name: 'Perspective', title: 'As an eye sees it: what is near is larger' },
          { value: 'parallel', name: 'Parallel', title: 'The same size at any depth' },
        ]}
        onChange={(to) => viewer.run('setOrthographic', { on: to === 'parallel' }, byMouse)}
      />
      <div className="curve-buttons">
        <button
          type="button"
          className="button small"
          title="What the crosshair points at comes to the middle"
          onClick={() => viewer.run('turnAbout', { target: viewer.store.getState().crosshair }, byMouse)}
        >
          Turn about the crosshair
        </button>
        <button
          type="button"
          className="button small"
          disabled={!moved}
          onClick={() => viewer.run('turnAbout', { target: undefined }, byMouse)}
        >
          About the middle
        </button>
        <button
          type="button"
          className="button small"
          title="Direction, zoom and middle (Home in the 3D view)"
          onClick={() => viewer.run('resetOrbit', undefined, byMouse)}
        >
          Reset view
        </button>
      </div>
    </fieldset>
  );
}
