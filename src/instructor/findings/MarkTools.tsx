import type { Measurement } from '../../measure/measurement.ts';
import { distance } from '../../imaging/vector.ts';
import type { DraftFinding, Mark } from '../../teaching/authoring/draft-finding.ts';
import { markTruth } from '../../teaching/authoring/mark-truth.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { byAuthor } from '../by-author.ts';
import { useDesk } from '../desk-context.ts';
import { BrushTools } from './BrushTools.tsx';
import { setMark } from './set-mark.ts';
import { SphereFields } from './SphereFields.tsx';
import { ThresholdFields } from './ThresholdFields.tsx';

/** The measurements that can become a mark, with the mark that they become. */
const marksFrom: Readonly<Record<string, (measurement: Measurement) => Mark | undefined>> = {
  'point-probe': ({ points: [at] }) => at && { mark: 'point', at },
  sphere: ({ points: [centre, edge] }) =>
    centre && edge && { mark: 'sphere', centre, radiusMm: distance(centre, edge) },
  'threshold-volume': ({ points: [centre, edge], parameters }) =>
    centre &&
    edge &&
    parameters && {
      mark: 'threshold',
      centre,
      radiusMm: distance(centre, edge),
      lowHu: parameters.lowHu!,
      highHu: parameters.highHu!,
    },
};

/** The ways in which a finding is marked: at the crosshair, from a measurement, or with the brush. */
export function MarkTools({ finding, at }: { finding: DraftFinding; at: number }) {
  const desk = useDesk();
  const viewer = useViewer();
  const scan = useViewerState((state) => state.scan);
  const measurements = useViewerState((state) => state.annotations.measurements);
  const selectedId = useViewerState((state) => state.selectedId);
  if (!scan) return null;
  const mark = (next: Mark, what: string) => setMark(desk, at, next, markTruth(scan.volume, next), what);
  const usable = measurements.filter(({ kind }) => kind in marksFrom);
  const chosen = usable.find(({ id }) => id === selectedId) ?? usable.at(-1);
  const from = chosen && marksFrom[chosen.kind]?.(chosen);
  const crosshair = () => viewer.store.getState().crosshair;
  const tool = (kind: string) => viewer.run('selectTool', { tool: 'measure', kind }, byAuthor);
  /** What was drawn is the finding now, and not a measurement beside it. */
  const take = (drawn: Measurement, next: Mark) => {
    mark(next, 'Mark from a measurement');
    viewer.run('removeMeasurement', { id: drawn.id }, byAuthor);
    viewer.run('selectTool', { tool: 'crosshair' }, byAuthor);
  };
  return (
    <fieldset className="authored-rows" data-path={`findings.${at}.mark`}>
      <legend>Mark it</legend>
      <div className="button-row authored-marking">
        <button
          type="button"
          className="button"
          onClick={() => mark({ mark: 'point', at: crosshair() }, 'Mark a point')}
        >
          Point at the crosshair
        </button>
        <button
          type="button"
          className="button"
          onClick={() => mark({ mark: 'sphere', centre: crosshair(), radiusMm: 5 }, 'Mark a sphere')}
        >
          Sphere at the crosshair
        </button>
        <button type="button" className="button" onClick={() => tool('sphere')}>
          Draw a sphere
        </button>
        <button type="button" className="button" onClick={() => tool('threshold-volume')}>
          Region by density
        </button>
        <BrushTools finding={finding} scan={scan} />
      </div>
      {chosen && from && (
        <button type="button" className="button primary" onClick={() => take(chosen, from)}>
          Use the {chosen.kind === 'sphere' ? 'sphere' : chosen.kind === 'point-probe' ? 'point' : 'region'}{' '}
          that you drew
        </button>
      )}
      {finding.mark.mark === 'sphere' && <SphereFields mark={finding.mark} onMark={mark} />}
      {finding.mark.mark === 'threshold' && <ThresholdFields mark={finding.mark} onMark={mark} />}
    </fieldset>
  );
}
