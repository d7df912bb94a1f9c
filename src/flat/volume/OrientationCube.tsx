import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { ViewSide } from '../../viewer/view-sides.ts';
import { cubeFaces } from './cube-faces.ts';
import { pointerOrigin } from './pointer-origin.ts';

/** Shows from where the 3D picture is seen; a click on a side looks from there. */
export function OrientationCube() {
  const viewer = useViewer();
  const orbit = useViewerState((s) => s.orbit);
  const lookFrom = (side: ViewSide, input: 'mouse' | 'touch' | 'keyboard') =>
    viewer.run('lookFrom', side.orbit, { input, condition: 'flat' });
  return (
    <svg className="orientation-cube" viewBox="-1.9 -1.9 3.8 3.8">
      <title>Orientation cube: click a side to look from there</title>
      {cubeFaces(orbit).map(({ side, corners, middle, facing }) => (
        // biome-ignore lint/a11y/useSemanticElements: a face is drawn in SVG, where there are no buttons
        <g
          key={side.id}
          role="button"
          tabIndex={0}
          className="cube-face"
          aria-label={`${side.name} (${side.letter})`}
          onClick={(event) => lookFrom(side, pointerOrigin(event.nativeEvent).input)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            lookFrom(side, 'keyboard');
          }}
        >
          <title>{side.name}</title>
          <polygon points={corners.map((corner) => corner.join()).join(' ')} />
          <text x={middle[0]} y={middle[1]} opacity={facing > 0.3 ? 1 : 0.5}>
            {side.letter}
          </text>
        </g>
      ))}
    </svg>
  );
}
