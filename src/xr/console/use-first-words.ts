import { useXR } from '@react-three/xr';
import { useSyncExternalStore } from 'react';
import { useAttempt } from '../../ui/attempt-context.ts';
import { useTutorial } from '../../ui/tutorial/tutorial-context.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { useArrangement } from '../place/room-memory-context.ts';

const nothing = () => () => {};

/** What someone who has just come is told first: where the question is, and how slices are gone through. */
export function useFirstWords(): string | undefined {
  const runner = useAttempt();
  const taught = useTutorial() !== undefined;
  const answered = useSyncExternalStore(
    runner?.store.subscribe ?? nothing,
    () => (runner?.store.getState().attempt.answers.length ?? 1) > 0,
  );
  const begun = useViewerState((s) => s.tool !== 'crosshair');
  const side = useArrangement((room) => (room.leftHanded ? 'left' : 'right'));
  const tracked = useXR((xr) => xr.inputSourceStates.some(({ type }) => type === 'hand'));
  if (taught || answered || begun) return undefined;
  const scroll = tracked ? 'Hold “Slices” to go through them' : 'The thumbstick goes through the slices';
  return `The question is on your ${side}. ${scroll}.`;
}
