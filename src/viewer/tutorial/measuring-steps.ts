import { lps } from '../../imaging/spaces.ts';
import { add, normalize, scale, subtract } from '../../imaging/vector.ts';
import { middleOfRods, practiceBlock } from '../../teaching/tutorial/practice-block.ts';
import type { Viewer } from '../create-viewer.ts';
import type { LoggedCommand } from '../event-log.ts';
import type { ViewerState } from '../viewer-state.ts';
import { byTutorial, showWholeSlices } from './by-tutorial.ts';
import { rightRods, rodOf } from './measured-rods.ts';
import type { Seen, TutorialStep } from './tutorial-step.ts';

/** How much too long the caliper is that is there to be corrected, mm. */
const TOO_LONG_MM = 7;

/** The rods that are right now and were not when the step began, with their errors. */
function newlyRight({ from, now }: Seen): readonly number[] {
  const before = rightRods(from.annotations.measurements);
  return [...rightRods(now.annotations.measurements)]
    .filter(([id]) => !before.has(id))
    .map(([, errorMm]) => errorMm);
}

const isAtRest = ({ placing, dragging }: ViewerState) => !placing && !dragging;

function misplaced(seen: Seen, before: ViewerState, { command }: LoggedCommand): string | undefined {
  if (command !== 'placePoint') return undefined;
  const { measurements } = seen.now.annotations;
  const newest = measurements.at(-1);
  if (!newest || measurements.length === before.annotations.measurements.length) return undefined;
  if (newest.kind !== 'length') return 'That is another kind of measurement. Choose Length.';
  const meant = rodOf(newest);
  if (!meant) return 'That is not along a rod. Go from the middle of one end to the middle of the other.';
  if (newlyRight(seen).length > 0) return undefined;
  const off = Math.abs(meant.errorMm);
  if (off <= 2) return 'This rod is measured already. Take another.';
  return `${off.toFixed(1)} mm too ${meant.errorMm > 0 ? 'long' : 'short'}. Take its end and move it to the rod’s end.`;
}

const measures = {
  done: (seen: Seen) => isAtRest(seen.now) && newlyRight(seen).length > 0,
  facts: (seen: Seen) => {
    const [errorMm] = newlyRight(seen);
    return errorMm === undefined ? {} : { measured: { errorMm } };
  },
  mistake: misplaced,
};

function lookAtRods(viewer: Viewer): void {
  showWholeSlices(viewer);
  viewer.run('moveCrosshair', { to: middleOfRods }, byTutorial);
}

/** A caliper on a rod that is not measured yet, with one end too far out. */
function placeWrongCaliper(viewer: Viewer): void {
  lookAtRods(viewer);
  const right = rightRods(viewer.store.getState().annotations.measurements);
  // The one that runs across the picture: both ends are easy to reach.
  const rod = ['slanting', 'long', 'short', 'upright']
    .filter((id) => !right.has(id))
    .flatMap((id) => practiceBlock.rods.filter((each) => each.id === id))[0];
  if (!rod) return;
  const beyond = scale(normalize(subtract(rod.to, rod.from)), TOO_LONG_MM);
  const points = [rod.from, lps(...add(rod.to, beyond))];
  const measurement = { id: viewer.newId(), kind: 'length', points, createdAt: viewer.clock.now() };
  viewer.run('importMeasurements', { measurements: [measurement] }, byTutorial);
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byTutorial);
}

const again = (title: string, which: string, id: string): TutorialStep => ({
  id,
  title,
  says: {
    mouse: `Measure ${which} rod: click one end, then the other.`,
    touch: `Measure ${which} rod: press on one end, slide to the other, let go.`,
    keyboard: 'With keys: arrows move the crosshair, Enter places an end.',
    controller: `Measure ${which} rod: point at one end and press, then at the other.`,
    hand: `Measure ${which} rod: point at one end and pinch, then at the other.`,
    gaze: `Measure ${which} rod: look at one end and press, then at the other.`,
  },
  setUp(viewer) {
    lookAtRods(viewer);
    viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byTutorial);
  },
  ...measures,
});

/** Placing a caliper, correcting one, and two more. */
export const measuringSteps: readonly TutorialStep[] = [
  {
    id: 'measure',
    title: 'Measure',
    says: {
      mouse: 'Choose Length. Click the middle of one end of any rod, then of its other end.',
      touch: 'Choose Length. Press on one end of any rod, slide to its other end, let go.',
      keyboard: 'With keys: L, then arrows move the crosshair and Enter places an end.',
      controller:
        'Press Measure on the desk, then Length. Point at one end of any rod and press, then at its other end.',
      hand: 'Press Measure on the desk, then Length. Point at one end of any rod and pinch, then at its other end.',
      gaze: 'Look down at Length. Then look at one end of any rod and press, and at its other end and press.',
    },
    setUp: lookAtRods,
    ...measures,
  },
  {
    id: 'correct',
    title: 'Correct it',
    says: {
      mouse: 'This caliper is too long. Drag its end back to the end of the rod.',
      touch: 'This caliper is too long. Drag its end back to the end of the rod.',
      keyboard: 'With keys: J chooses an end, arrows move it; Escape lets go.',
      controller:
        'This caliper is too long. Point at its end, hold the trigger, and move it to the end of the rod.',
      hand: 'This caliper is too long. Pinch its end and move it to the end of the rod.',
      gaze: 'This caliper is too long. Look at its end and press, then where it belongs and press.',
    },
    setUp: placeWrongCaliper,
    ...measures,
  },
  again('Measure another', 'another', 'measure-second'),
  again('And the last', 'the last', 'measure-third'),
];
