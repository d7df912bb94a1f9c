import { useFrame } from '@react-three/fiber';
import { useXRStore } from '@react-three/xr';
import { useMemo } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { createStickScroll } from './stick-scroll.ts';

const THUMBSTICK = 'xr-standard-thumbstick';
const BY_STICK = { input: 'controller', condition: 'xr' } as const;

/** Either hand's thumbstick scrolls the slices: pull for the next, push for the one before. */
export function StickScroll({ plane }: { plane: PlaneName }) {
  const xr = useXRStore();
  const viewer = useViewer();
  const stick = useMemo(createStickScroll, []);
  useFrame((_state, delta) => {
    let deflection = 0;
    const sources = xr.getState().inputSourceStates;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i];
      if (source?.type !== 'controller') continue;
      const y = source.gamepad[THUMBSTICK]?.yAxis ?? 0;
      if (Math.abs(y) > Math.abs(deflection)) deflection = y;
    }
    const slices = stick.step(deflection, delta * 1000);
    if (slices !== 0) viewer.run('scroll', { plane, slices: slices * nextSlice[plane] }, BY_STICK);
  });
  return null;
}
