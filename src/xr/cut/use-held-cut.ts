import type { ThreeEvent } from '@react-three/fiber';
import { useLayoutEffect, useMemo } from 'react';
import { shownClips } from '../../render/shown-volume.ts';
import type { VolumeObject } from '../../render/three/volume-object.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { pulse } from '../input/pulse.ts';
import { originOf, type RayEvent } from '../input/ray-event.ts';
import { cutFromPose, poseFromCut } from './cut-pose.ts';
import { createLiveCut, type LiveCut } from './live-cut.ts';

/** While a hand moves the plane, its place goes to the state, and so to the log, this often. */
const EVERY_MS = 80;

/** The plane in the hand: what moves it, and how what it did reaches the viewer's state. */
export interface HeldCutControl {
  readonly live: LiveCut;
  /** A hand has moved `live.pose`. */
  onMoved(event: RayEvent): void;
  /** A hand has let go; `held`: the other still holds on. */
  onLetGo(event: ThreeEvent<PointerEvent>, held: boolean): void;
}

export function useHeldCut(volume: VolumeObject): HeldCutControl {
  const viewer = useViewer();
  const cut = useViewerState((s) => s.cut);
  const live = useMemo(createLiveCut, []);
  useLayoutEffect(() => {
    if (!cut || live.held) return;
    poseFromCut(cut, live.pose);
    live.moved();
  }, [cut, live]);

  return useMemo(() => {
    let saidMs = 0;
    const say = (event: RayEvent | ThreeEvent<PointerEvent>, clip: -1 | 0 | 1) => {
      saidMs = event.timeStamp;
      viewer.run('holdCut', { cut: cutFromPose(live.pose, clip) }, originOf(event));
    };
    return {
      live,
      onMoved(event) {
        const state = viewer.store.getState();
        if (!state.cut || !state.scan) return;
        live.held = true;
        live.moved();
        const { clip } = state.cut;
        if (event.timeStamp - saidMs >= EVERY_MS) say(event, clip);
        // What is cut away goes with the hand, not with the state.
        else if (clip !== 0)
          volume.setClip(shownClips({ ...state, cut: cutFromPose(live.pose, clip) }, state.scan));
      },
      onLetGo(event, held) {
        live.held = held;
        const { cut: last } = viewer.store.getState();
        if (held || !last) return;
        say(event, last.clip);
        pulse(event, 0.2);
      },
    };
  }, [viewer, live, volume]);
}
