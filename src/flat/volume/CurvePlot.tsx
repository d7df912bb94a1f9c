import { type PointerEvent, useEffect, useRef } from 'react';
import type { Histogram } from '../../imaging/histogram.ts';
import { evaluate, type TransferFunction } from '../../imaging/transfer-function.ts';
import { withMinus } from '../with-minus.ts';
import { colourText } from './colour-text.ts';
import {
  heightOf,
  histogramHeights,
  type HuRange,
  huAtShare,
  opacityAt,
  shareOfHu,
  zoomRange,
} from './curve-scale.ts';

/** The drawing's own units; it is stretched to where it stands. */
const WIDTH = 400;
const HEIGHT = 160;
const COLUMNS = 200;
const ZOOM_PER_PX = 0.002;

interface CurvePlotProps {
  readonly curve: TransferFunction;
  readonly histogram: Histogram | undefined;
  readonly range: HuRange;
  readonly unit: string;
  readonly selected: number;
  readonly onSelect: (at: number) => void;
  readonly onRange: (range: HuRange) => void;
  /** A press on an empty place: adds a point there, and tells where it now is in the curve. */
  readonly onAdd: (hu: number, opacity: number, gesture: string) => number;
  readonly onMove: (at: number, hu: number, opacity: number, gesture?: string) => void;
  readonly onRemove: (at: number) => void;
  readonly newGesture: () => string;
}

/** The curve over the volume's histogram: points to drag, a press between them makes a new one. */
export function CurvePlot(props: CurvePlotProps) {
  const { curve, histogram, range, unit, selected, onSelect } = props;
  const plot = useRef<HTMLDivElement>(null);
  const drag = useRef<{ at: number; gesture: string } | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const target = plot.current;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      const { left, width } = target!.getBoundingClientRect();
      const { range: now, onRange } = latest.current;
      const about = huAtShare(now, (event.clientX - left) / width);
      onRange(zoomRange(now, Math.exp(event.deltaY * ZOOM_PER_PX), about));
    };
    target?.addEventListener('wheel', zoom, { passive: false });
    return () => target?.removeEventListener('wheel', zoom);
  }, []);

  const placeOf = (event: PointerEvent) => {
    const { left, top, width, height } = plot.current!.getBoundingClientRect();
    const hu = Math.round(huAtShare(range, (event.clientX - left) / width));
    return { hu, opacity: opacityAt(1 - (event.clientY - top) / height) };
  };
  const grab = (event: PointerEvent, at: number, gesture: string) => {
    plot.current!.setPointerCapture(event.pointerId);
    drag.current = { at, gesture };
    onSelect(at);
  };
  const x = (hu: number) => WIDTH * shareOfHu(range, hu);
  const y = (opacity: number) => HEIGHT * (1 - heightOf(opacity));
  const heights = histogram && histogramHeights(histogram, range, COLUMNS);
  return (
    <div
      ref={plot}
      className="curve-plot"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const gesture = props.newGesture();
        const { hu, opacity } = placeOf(event);
        grab(event, props.onAdd(hu, opacity, gesture), gesture);
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        const { hu, opacity } = placeOf(event);
        props.onMove(drag.current.at, hu, opacity, drag.current.gesture);
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <linearGradient id="curve-colours" gradientUnits="userSpaceOnUse" x1="0" x2={WIDTH}>
            {stops(curve, range).map(([share, colour]) => (
              <stop key={share} offset={share} stopColor={colour} />
            ))}
          </linearGradient>
        </defs>
        {heights && <path className="curve-histogram" d={histogramPath(heights)} />}
        {[0.01, 0.1, 0.5].map((opacity) => (
          <line key={opacity} className="curve-grid" x2={WIDTH} y1={y(opacity)} y2={y(opacity)} />
        ))}
        <path className="curve-fill" d={curvePath(curve, range, x, y, true)} fill="url(#curve-colours)" />
        <path className="curve-line" d={curvePath(curve, range, x, y, false)} />
      </svg>
      {[0.01, 0.1, 0.5].map((opacity) => (
        <span key={opacity} className="curve-mark" style={{ top: `${100 * (1 - heightOf(opacity))}%` }}>
          {100 * opacity} %
        </span>
      ))}
      {curve.points.map(({ hu, opacity, rgb }, at) => {
        const share = shareOfHu(range, hu);
        if (share < 0 || share > 1) return null;
        return (
          <div
            key={at}
            role="slider"
            tabIndex={0}
            className="curve-point"
            style={{
              left: `${100 * share}%`,
              top: `${100 * (1 - heightOf(opacity))}%`,
              background: colourText(rgb),
            }}
            aria-current={at === selected}
            aria-label={`Point ${at + 1} of ${curve.points.length}`}
            aria-valuemin={Math.round(range.from)}
            aria-valuemax={Math.round(range.to)}
            aria-valuenow={Math.round(hu)}
            aria-valuetext={`${withMinus(Math.round(hu))} ${unit}, opacity ${percent(opacity)} %`}
            title="Drag, or arrow keys; Delete removes it"
            onFocus={() => onSelect(at)}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.stopPropagation();
              event.currentTarget.focus();
              grab(event, at, props.newGesture());
            }}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.altKey || event.metaKey) return;
              const step = event.shiftKey ? 10 : 1;
              const huStep = step * Math.max(1, Math.round((range.to - range.from) / 200));
              const height = heightOf(opacity);
              if (event.key === 'ArrowLeft') props.onMove(at, hu - huStep, opacity);
              else if (event.key === 'ArrowRight') props.onMove(at, hu + huStep, opacity);
              else if (event.key === 'ArrowUp') props.onMove(at, hu, opacityAt(height + 0.01 * step));
              else if (event.key === 'ArrowDown') props.onMove(at, hu, opacityAt(height - 0.01 * step));
              else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove(at);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        );
      })}
    </div>
  );
}

export const percent = (opacity: number): string => String(Number((100 * opacity).toPrecision(2)));

/** Colours across the plot, by share of its width. */
function stops(curve: TransferFunction, range: HuRange): [share: number, colour: string][] {
  const hus = [range.from, ...curve.points.map(({ hu }) => hu), range.to].filter(
    (hu) => hu >= range.from && hu <= range.to,
  );
  return hus.map((hu) => {
    const [r, g, b] = evaluate(curve, hu);
    return [shareOfHu(range, hu), colourText([r, g, b])];
  });
}

function histogramPath(heights: readonly number[]): string {
  const width = WIDTH / heights.length;
  const tops = heights.map((height, i) => `L${i * width} ${HEIGHT * (1 - height)}h${width}`);
  return `M0 ${HEIGHT}${tops.join('')}V${HEIGHT}Z`;
}

/** Straight in HU and opacity, so a gentle bow on this scale: drawn as the many short lines that it is. */
function curvePath(
  curve: TransferFunction,
  range: HuRange,
  x: (hu: number) => number,
  y: (opacity: number) => number,
  closed: boolean,
): string {
  const even = Array.from({ length: COLUMNS + 1 }, (_, i) => huAtShare(range, i / COLUMNS));
  const own = curve.points.map(({ hu }) => hu).filter((hu) => hu > range.from && hu < range.to);
  const hus = [...even, ...own].sort((a, b) => a - b);
  const line = hus.map((hu) => `${x(hu).toFixed(1)} ${y(evaluate(curve, hu)[3]).toFixed(1)}`).join('L');
  return closed ? `M0 ${HEIGHT}L${line}L${WIDTH} ${HEIGHT}Z` : `M${line}`;
}
