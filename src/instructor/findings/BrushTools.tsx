import { useEffect } from 'react';
import { shownPlane } from '../../viewer/slice-viewport.ts';
import type { Scan } from '../../viewer/scan.ts';
import type { DraftFinding } from '../../teaching/authoring/draft-finding.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { useBrush, useBrushStore } from './brush.ts';
import { usePainting } from './use-painting.ts';

/** Takes the brush up for a finding, and what it can be set to. By keys: arrows in a view, then "Paint here". */
export function BrushTools({ finding, scan }: { finding: DraftFinding; scan: Scan }) {
  const brush = useBrushStore();
  const viewer = useViewer();
  const painting = usePainting(scan.volume);
  const { findingId, radiusMm, erases, through } = useBrush((state) => state);
  const held = findingId === finding.id;
  // Without these controls in sight, or with another tool in the hand, nobody means to paint.
  const tool = useViewerState((state) => `${state.tool} ${state.measuringKind}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tool puts the brush down
  useEffect(() => () => brush.setState({ findingId: undefined, stroke: undefined }), [brush, tool]);
  const paintHere = () => {
    const { crosshair } = viewer.store.getState();
    painting.paint(undefined, crosshair, shownPlane(viewer.store.getState(), 'axial'));
    painting.finish();
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={held}
        onClick={() => brush.setState({ findingId: held ? undefined : finding.id, stroke: undefined })}
      >
        {held ? 'Put the brush down' : 'Paint'}
      </button>
      {held && (
        <div className="brush-tools">
          <label>
            Size {(2 * radiusMm).toFixed(0)} mm
            <input
              type="range"
              min={0.5}
              max={25}
              step={0.5}
              value={radiusMm}
              onChange={({ currentTarget }) => brush.setState({ radiusMm: Number(currentTarget.value) })}
            />
          </label>
          <label className="authored-switch">
            <input
              type="checkbox"
              checked={erases}
              onChange={({ currentTarget }) => brush.setState({ erases: currentTarget.checked })}
            />
            <span>Erase</span>
          </label>
          <label className="authored-switch">
            <input
              type="checkbox"
              checked={through}
              onChange={({ currentTarget }) => brush.setState({ through: currentTarget.checked })}
            />
            <span>Through the slices</span>
          </label>
          <button type="button" className="button" onClick={paintHere}>
            {erases ? 'Erase' : 'Paint'} at the crosshair
          </button>
        </div>
      )}
    </>
  );
}
