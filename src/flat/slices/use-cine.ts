import { useEffect } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';

const byItself: Origin = { input: 'program', condition: 'flat' };

/**
 * Plays this view's slices while the state says so, at its speed but never more than one slice a frame: a machine
 * that draws slowly plays slowly, and leaves no slice out.
 */
export function useCine(plane: PlaneName): void {
  const viewer = useViewer();
  const playing = useViewerState((s) => s.cine.playing === plane);
  const slicesPerSecond = useViewerState((s) => s.cine.slicesPerSecond);
  useEffect(() => {
    if (!playing) return;
    const everyMs = 1000 / slicesPerSecond;
    let due = performance.now() + everyMs;
    let frame = requestAnimationFrame(function step(now) {
      frame = requestAnimationFrame(step);
      if (now < due) return;
      due = Math.max(due + everyMs, now);
      viewer.run('stepCine', undefined, byItself);
    });
    return () => cancelAnimationFrame(frame);
  }, [viewer, playing, slicesPerSecond]);
  useEffect(
    () => () => {
      // A view that is no longer shown must not go on playing unseen, nor start by itself when it comes back.
      const { cine, crosshair } = viewer.store.getState();
      if (cine.playing === plane) viewer.run('stopCine', { at: crosshair }, byItself);
    },
    [viewer, plane],
  );
}
