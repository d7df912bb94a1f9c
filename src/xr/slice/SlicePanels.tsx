import { useMemo, useState } from 'react';
import { type PlaneName, planeNames } from '../../imaging/slice-plane.ts';
import { StickControls } from '../input/StickControls.tsx';
import { SLICE_DMM, SMALL_SLICE_DMM } from '../place/layout.ts';
import { useArrangement } from '../place/room-memory-context.ts';
import { SlicePanel } from './SlicePanel.tsx';

const SMALL_PANELS = ['upperSlice', 'lowerSlice'] as const;

/**
 * The chosen plane large and, if asked for, the other two beside it; all meet in the crosshair. The thumbstick acts
 * on the one that a ray was last on.
 */
export function SlicePanels() {
  const plane = useArrangement((room) => room.plane);
  const threePlanes = useArrangement((room) => room.threePlanes);
  const [entered, setEntered] = useState<PlaneName>(plane);
  const places = useMemo(() => ({ axial: place(), coronal: place(), sagittal: place() }), []);
  const others = threePlanes ? planeNames.filter((name) => name !== plane) : [];
  const active = others.includes(entered) ? entered : plane;
  return (
    <>
      <StickControls plane={active} pointedAt={places[active]} />
      <SlicePanel
        id="slice"
        plane={plane}
        sideDmm={SLICE_DMM}
        pointedAt={places[plane]}
        onEntered={() => setEntered(plane)}
      />
      {others.map((name, i) => (
        <SlicePanel
          key={SMALL_PANELS[i]}
          id={SMALL_PANELS[i]!}
          plane={name}
          sideDmm={SMALL_SLICE_DMM}
          pointedAt={places[name]}
          onEntered={() => setEntered(name)}
        />
      ))}
    </>
  );
}

const place = () => ({ current: [0, 0] as readonly [number, number] });
