import { renderModes } from '../../render/modes/index.ts';
import { shownClip, shownIsoHu, shownProjectionWindow } from '../../render/shown-volume.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { PLANE_TITLES } from '../station/plane-titles.ts';
import { withMinus } from '../with-minus.ts';

/** What the 3D picture is, in its corner. */
export function VolumeTexts({ unit }: { unit: string }) {
  const facts = useViewerState((s) => describe(s, unit).join('\n'));
  const shown = useViewerState((s) => s.textsShown);
  return (
    <p className="corner corner-top-left view-texts">
      <strong>{PLANE_TITLES.volume}</strong>
      {shown && facts && <span className="volume-facts">{facts}</span>}
    </p>
  );
}

function describe(state: ViewerState, unit: string): string[] {
  const { uses } = renderModes.get(state.renderMode);
  const lines: string[] = [];
  if (uses.window) {
    const { width, centre } = shownProjectionWindow(state);
    lines.push(`W ${Math.round(width)} L ${withMinus(Math.round(centre))}`);
  }
  if (uses.isoHu) lines.push(`from ${withMinus(Math.round(shownIsoHu(state)))} ${unit}`);
  const cut = Object.values(shownClip(state)).some((side) => side !== 0);
  if (cut) lines.push('cut at crosshair');
  if (state.crop) lines.push('cropped');
  return lines;
}
