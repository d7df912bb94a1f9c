import { planeNames } from '../../imaging/slice-plane.ts';
import { distance, dot } from '../../imaging/vector.ts';
import type { VoiWindow } from '../../imaging/voi-window.ts';
import { middleOfRods, practiceBlock } from '../../teaching/tutorial/practice-block.ts';
import type { LoggedCommand } from '../event-log.ts';
import { firstCut } from '../held-cut.ts';
import type { ViewerState } from '../viewer-state.ts';
import { byTutorial, showWholeSlices } from './by-tutorial.ts';
import type { Seen, TutorialStep } from './tutorial-step.ts';

/** Turned by half a radian a thing is seen to be solid. */
const TURNED_RAD = 0.5;
const ENLARGED = 1.25;
/** The other planes have visibly left their places: 15°. */
const TILTED_COS = Math.cos((15 * Math.PI) / 180);
/** A held plane that moved less was let go of at once, mm. */
const MOVED_MM = 8;
/** Rods are 6 mm thick. */
const IN_RODS_MM = 2.5;
/** Share of black to white by which the pale ball must differ from the jelly to be seen. */
const SEEN_CONTRAST = 0.08;

/** Marks put on the picture while handling is practised were put by accident. */
function strayMark(_seen: Seen, _before: unknown, { command }: LoggedCommand): string | undefined {
  if (command === 'placePoint') return 'That placed a point. Undo takes it away; measuring comes later.';
  return command === 'setPin' ? 'That placed the pin. Pins come later.' : undefined;
}

const grey = (hu: number, { centre, width }: VoiWindow) =>
  Math.min(1, Math.max(0, (hu - centre) / width + 0.5));

/** How far the pale ball is from its surroundings, as a share of black to white. */
export function paleBallContrast(window: VoiWindow): number {
  return Math.abs(grey(practiceBlock.paleBall.hu, window) - grey(practiceBlock.jelly.hu, window));
}

/** The plane held in the hand has left the place where it appears. */
function isHeldElsewhere({ scan, cut }: ViewerState): boolean {
  if (!scan || !cut) return false;
  const { plane } = firstCut(scan);
  return (
    distance(cut.plane.origin, plane.origin) > MOVED_MM || dot(cut.plane.normal, plane.normal) < TILTED_COS
  );
}

/** Looking, taking hold, scrolling, windowing and cutting. */
export const handlingSteps: readonly TutorialStep[] = [
  {
    id: 'look',
    title: 'Look around',
    says: {
      mouse: 'Drag the 3D picture until you see the block from another side.',
      touch: 'Drag the 3D picture with one finger until you see the block from another side.',
      keyboard: 'With keys: Tab to the 3D view, then the arrow keys.',
      controller: 'Turn your head: look at the block on your left, then at the board on your right.',
      hand: 'Turn your head: look at the block on your left, then at the board on your right.',
      gaze: 'Turn your head: look at the block on your left, then back at the slice.',
    },
    done: ({ from, now, signals }) =>
      signals.has('looked') ||
      Math.abs(now.orbit.yaw - from.orbit.yaw) + Math.abs(now.orbit.pitch - from.orbit.pitch) > TURNED_RAD,
    mistake: strayMark,
  },
  {
    id: 'grab',
    title: 'Take hold',
    says: {
      mouse: 'Enlarge a slice: hold Ctrl and turn the wheel over it, or choose Zoom and drag up.',
      touch: 'Enlarge a slice: spread two fingers on it.',
      keyboard: 'With keys: Tab to a slice, then + enlarges it.',
      controller: 'Point at the block, hold the trigger, and move the block.',
      hand: 'Point at the block, pinch and hold, and move the block.',
      gaze: 'Enlarge the slice: look at Larger, below it, until it has grown.',
    },
    done: ({ from, now, signals }) =>
      signals.has('grabbed') ||
      planeNames.some((name) => now.framing[name].zoom > ENLARGED * from.framing[name].zoom),
    mistake: strayMark,
  },
  {
    id: 'scroll',
    title: 'Scroll',
    says: {
      mouse: 'Turn the wheel over the axial slice until you meet the bright rods.',
      touch: 'Drag two fingers up or down on the axial slice until you meet the bright rods.',
      keyboard: 'With keys: Tab to the axial view, then Page Up and Page Down.',
      controller: 'Push the thumbstick up or down until the slice shows the bright rods.',
      hand: 'Drag the strip beside the slice until the slice shows the bright rods.',
      gaze: 'Look at the strip beside the slice until you meet the bright rods.',
    },
    setUp: (viewer) => viewer.run('resetViews', undefined, byTutorial),
    done: ({ now }) => Math.abs(now.crosshair[2] - middleOfRods[2]) < IN_RODS_MM,
    mistake: strayMark,
  },
  {
    id: 'window',
    title: 'Change the window',
    says: {
      mouse: 'A pale ball hides among the rods. Choose Soft tissue above, or drag with the right button.',
      touch: 'A pale ball hides among the rods. Choose the Soft tissue window above the pictures.',
      keyboard: 'With keys: Ctrl+K, then type Soft tissue.',
      controller: 'A pale ball hides among the rods. Press Soft tissue on the desk below the slice.',
      hand: 'A pale ball hides among the rods. Press Soft tissue on the desk below the slice.',
      gaze: 'A pale ball hides among the rods. Look down at Windows, then at Soft tissue.',
    },
    setUp(viewer) {
      showWholeSlices(viewer);
      viewer.run('moveCrosshair', { to: middleOfRods }, byTutorial);
      viewer.run('resetWindow', undefined, byTutorial);
    },
    done: ({ now }) =>
      paleBallContrast(now.window) > SEEN_CONTRAST &&
      Math.abs(now.crosshair[2] - middleOfRods[2]) < practiceBlock.paleBall.radiusMm,
    mistake: strayMark,
  },
  {
    id: 'cut',
    title: 'Cut at an angle',
    says: {
      mouse: 'Tilt a cut: choose Turn, then drag round the middle of a slice.',
      touch: 'Tilt a cut: choose Turn, then drag round the middle of a slice.',
      keyboard: 'With keys: Tab to a slice, then ] and [ tilt the other two.',
      controller:
        'Press Cut below the block, then Cut plane. Point at the plane, hold the trigger, and move or turn it.',
      hand: 'Press Cut below the block, then Cut plane. Pinch the plane, hold, and move or turn it.',
    },
    done: ({ from, now }) =>
      isHeldElsewhere(now) ||
      now.crop !== from.crop ||
      planeNames.some((name) => dot(now.planes[name].normal, from.planes[name].normal) < TILTED_COS),
    mistake: strayMark,
  },
];
