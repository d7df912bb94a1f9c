import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Lps } from '../../imaging/spaces.ts';
import type { DraftFinding } from '../../teaching/authoring/draft-finding.ts';
import { maskOfRuns } from '../../teaching/authoring/mask-of-runs.ts';
import type { AuthoredTruth } from '../../teaching/case-truth.ts';
import type { SliceOverlayProps } from '../../ui/slice-overlay.ts';
import { ellipsoidSection } from '../../viewer/ellipsoid-section.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import { maskSection } from '../../viewer/mask-section.ts';
import { lpsFromScreen, type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
import { useDraft } from '../desk-context.ts';
import { type BrushStore, useBrush, useBrushStore } from './brush.ts';
import { usePainting } from './use-painting.ts';

/** The draft's findings over one slice, each in its colour, and the brush while there is one in the hand. */
export function FindingOverlay({ scan, view }: SliceOverlayProps) {
  const findings = useDraft((draft) => draft.findings);
  const brush = useBrushStore();
  const painting = useBrush(({ findingId }) => findingId !== undefined);
  const stroke = useStroke(brush, scan.volume);
  const paintedId = useBrush(({ findingId }) => findingId);
  return (
    <>
      <svg className="marks authored-marks" aria-hidden="true">
        {findings.map((finding) => (
          <Outline
            key={finding.id}
            finding={finding}
            truth={stroke && finding.id === paintedId ? stroke : finding.truth}
            view={view}
          />
        ))}
      </svg>
      {painting && <BrushLayer scan={scan} view={view} />}
    </>
  );
}

/** What is being painted at this moment, as it will be kept. */
function useStroke(
  brush: BrushStore,
  volume: SliceOverlayProps['scan']['volume'],
): AuthoredTruth | undefined {
  const stroke = useStore(brush, (state) => state.stroke);
  const mask = stroke && maskOfRuns(volume, stroke);
  return mask && { shape: 'mask', mask };
}

interface OutlineProps {
  readonly finding: DraftFinding;
  readonly truth: AuthoredTruth | undefined;
  readonly view: SliceViewport;
}

function Outline({ finding, truth, view }: OutlineProps) {
  if (!truth) return null;
  const colour = `#${markColourHex(finding.colour).toString(16).padStart(6, '0')}`;
  if (truth.shape === 'mask')
    return (
      <path
        d={maskSection(truth.mask, view.plane)
          .map((p) => pathOf(p, view))
          .join('')}
        fill={colour}
      />
    );
  if (truth.shape !== 'ellipsoid') return null;
  const section = ellipsoidSection(truth, view.plane);
  if (!section) return null;
  const { x, y } = screenFromLps(view, section.centre);
  const [rx, ry] = section.radiiMm;
  return (
    <ellipse
      cx={x}
      cy={y}
      rx={rx / view.mmPerPixel}
      ry={ry / view.mmPerPixel}
      transform={`rotate(${(section.angleRad * 180) / Math.PI} ${x} ${y})`}
      stroke={colour}
      className="authored-ring"
    />
  );
}

function pathOf(points: readonly Lps[], view: SliceViewport): string {
  const at = points.map((point) => {
    const { x, y } = screenFromLps(view, point);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${at.join('L')}Z`;
}

/** Takes the pointer while there is a brush in the hand; the wheel still scrolls the slices below. */
function BrushLayer({ scan, view }: Pick<SliceOverlayProps, 'scan' | 'view'>) {
  const painting = usePainting(scan.volume);
  const radiusMm = useBrush((brush) => brush.radiusMm);
  const ring = useRef<SVGCircleElement>(null);
  const last = useRef<Lps | undefined>(undefined);
  const placeOf = (event: React.PointerEvent<Element>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    ring.current?.setAttribute('cx', String(x));
    ring.current?.setAttribute('cy', String(y));
    return lpsFromScreen(view, x, y);
  };
  const stroke = (event: React.PointerEvent<Element>) => {
    const at = placeOf(event);
    painting.paint(last.current, at, view.plane);
    last.current = at;
  };
  const end = () => {
    if (last.current) painting.finish();
    last.current = undefined;
  };
  return (
    <svg
      className="brush-layer"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke(event);
      }}
      onPointerMove={(event) => {
        if (last.current) stroke(event);
        else placeOf(event);
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <circle ref={ring} cx={-999} cy={-999} r={Math.max(2, radiusMm / view.mmPerPixel)} />
    </svg>
  );
}
