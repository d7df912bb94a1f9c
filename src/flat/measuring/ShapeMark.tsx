import type { Shape } from '../../measure/shape.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
import { ellipsoidSection } from '../../viewer/ellipsoid-section.ts';

/** Beyond this distance from the shown plane a marker is not drawn, mm. */
const MARKER_REACH_MM = 8;

interface ShapeMarkProps {
  readonly shape: Shape;
  readonly view: SliceViewport;
}

/** The lines of one shape of the vocabulary on a slice; faint when it lies off the plane. */
export function ShapeMark({ shape, view }: ShapeMarkProps) {
  switch (shape.shape) {
    case 'segment': {
      const from = screenFromLps(view, shape.from);
      const to = screenFromLps(view, shape.to);
      return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
    }
    case 'path': {
      const places = shape.points.map((at) => screenFromLps(view, at)).map(({ x, y }) => `${x} ${y}`);
      return <path d={`M ${places.join(' L ')}${shape.closed ? ' Z' : ''}`} />;
    }
    case 'marker': {
      const { x, y, offPlaneMm } = screenFromLps(view, shape.at);
      const off = Math.abs(offPlaneMm);
      if (off > MARKER_REACH_MM) return null;
      return (
        <g opacity={1 - off / MARKER_REACH_MM / 1.5} transform={`translate(${x} ${y})`}>
          <circle r={8} />
          <path d="M -13 0 H -5 M 5 0 H 13 M 0 -13 V -5 M 0 5 V 13" />
        </g>
      );
    }
    // Labels are placed together, so that none covers another.
    case 'label':
      return null;
    case 'ellipsoid': {
      const section = ellipsoidSection(shape, view.plane);
      if (!section) return null;
      const { x, y } = screenFromLps(view, section.centre);
      return (
        <ellipse
          cx={x}
          cy={y}
          rx={section.radiiMm[0] / view.mmPerPixel}
          ry={section.radiiMm[1] / view.mmPerPixel}
          transform={`rotate(${(section.angleRad * 180) / Math.PI} ${x} ${y})`}
        />
      );
    }
  }
}
