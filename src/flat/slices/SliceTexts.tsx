import { directionLetters, type PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import type { Lps } from '../../imaging/spaces.ts';
import { dot, scale } from '../../imaging/vector.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { truePixelZoom } from '../../viewer/true-pixels.ts';
import { withMinus } from '../with-minus.ts';
import { planeName } from '../../ui/plane-name.ts';
import { scaleBarMm } from './scale-bar.ts';
import { shownValue } from './shown-value.ts';
import { slabText } from '../../ui/slab-words.ts';

interface SliceTextsProps {
  readonly scan: Scan;
  readonly view: SliceViewport;
  readonly plane: PlaneName;
  /** Position under the pointer, if it is over the view. */
  readonly under: Lps | undefined;
}

/** What a reading station writes round a slice; never anything about the patient's identity. */
export function SliceTexts({ scan, view, plane, under }: SliceTextsProps) {
  const window = useViewerState((s) => s.window);
  const inverted = useViewerState((s) => s.invertedGreys);
  const planes = useViewerState((s) => s.planes);
  const slab = useViewerState((s) => s.slab);
  const smooth = useViewerState((s) => s.smoothSlices);
  const zoom = useViewerState((s) => s.framing[plane].zoom);
  const { number, count } = slicePosition(scan.volume, view.plane);
  const { right, down, normal, origin } = view.plane;
  const bar = scaleBarMm(view.mmPerPixel, view.size.height * 0.34);
  const trueZoom = truePixelZoom(scan, plane, { planes }, { ...view.size, pixelRatio: devicePixelRatio });
  const drawn = [slabText(slab), smooth ? undefined : 'voxels', inverted ? 'inverted' : undefined];
  return (
    <div className="view-texts" aria-hidden="true">
      <span className="letter letter-right">{directionLetters(right)}</span>
      <span className="letter letter-left">{directionLetters(scale(right, -1))}</span>
      <span className="letter letter-bottom">{directionLetters(down)}</span>
      <span className="letter letter-top">{directionLetters(scale(down, -1))}</span>
      <p className="corner corner-top-left">
        <strong>{planeName(scan, planes, plane)}</strong>
        <br />
        {number}/{count} · {withMinus(dot(origin, normal).toFixed(1))} mm
        <br />
        {drawn.filter(Boolean).join(' · ')}
      </p>
      <p className="corner corner-bottom-left">
        {under ? <ValueUnder scan={scan} view={view} at={under} /> : null}
        <br />W {Math.round(window.width)} L {withMinus(Math.round(window.centre))}
        <span className="view-zoom">
          {' · '}
          {Math.round(zoom * 100)} %{Math.abs(zoom / trueZoom - 1) < 1e-6 && ' (1:1)'}
        </span>
      </p>
      {scan.measurable && (
        <span className="scale-bar" style={{ height: bar / view.mmPerPixel }}>
          <span>{bar >= 10 ? `${bar / 10} cm` : `${bar} mm`}</span>
        </span>
      )}
    </div>
  );
}

function ValueUnder({ scan, view, at }: { scan: Scan; view: SliceViewport; at: Lps }) {
  const slab = useViewerState((s) => s.slab);
  const smooth = useViewerState((s) => s.smoothSlices);
  const value = shownValue(scan.volume, slab, smooth, view.plane.normal, at);
  if (value === undefined) return '–';
  const unit = scan.volume.unit === 'HU' ? ' HU' : '';
  return `${withMinus(value.toFixed(Number.isInteger(value) ? 0 : 1))}${unit}`;
}
