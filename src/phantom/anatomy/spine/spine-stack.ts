import { add, scale, type Triple } from '../../../imaging/vector.ts';
import { type Frame, frameAt, type Tilt, toPatient } from './frame.ts';
import { type Level, type LevelName, levelNames, levels, sacralSlope } from './levels.ts';

/** What makes one person's column of vertebrae differ from the mean; all keyed by level, missing means usual. */
export interface StackShape {
  /** All sizes times this. */
  readonly size: number;
  /** Lean to the left and turn of each body, degrees. */
  readonly left: (name: LevelName) => number;
  readonly turn: (name: LevelName) => number;
  /** Extra forward lean, degrees. */
  readonly forward: (name: LevelName) => number;
  /** Height of the disc below, as a share of the usual. */
  readonly disc: (name: LevelName) => number;
  /** How far the body has slipped forwards on the one below, mm. */
  readonly slip: (name: LevelName) => number;
  /** How much lower the middle of the upper end plate stands than in an unbroken body, mm. */
  readonly sunk: (name: LevelName) => number;
}

/** One vertebra in its place. */
export interface PlacedLevel extends Level {
  readonly frame: Frame;
  readonly tilt: Tilt;
}

/** The vertebrae from L5 upwards, and the frame of the upper end plate of S1. */
export interface SpineStack {
  readonly levels: readonly PlacedLevel[];
  readonly sacrum: Frame;
}

/** Body by body from the sacrum upwards: each stands on the disc below. `base` is the middle of S1's upper end plate. */
export function stackSpine(shape: StackShape, base: Triple): SpineStack {
  const sacrum = frameAt(base, { forward: sacralSlope, left: 0, turn: 0 });
  const placed: PlacedLevel[] = [];
  let top: Triple = base;
  let below: Frame = sacrum;
  for (const name of levelNames) {
    const level = sized(levels[levelNames.indexOf(name)]!, shape.size);
    const tilt: Tilt = {
      forward: level.forward + shape.forward(name),
      left: shape.left(name),
      turn: shape.turn(name),
    };
    const own = frameAt([0, 0, 0], tilt);
    const discMm = level.discMm * shape.disc(name);
    const half = (level.frontMm + level.backMm) / 4;
    // The disc's axis halves the angle between its neighbours.
    const across = scale(add(below.up, own.up), discMm / 2);
    const slip = scale(below.back, -shape.slip(name));
    const centre = add(add(add(top, across), slip), scale(own.up, half));
    const frame: Frame = { ...own, origin: centre };
    placed.push({ ...level, discMm, frame, tilt });
    top = toPatient(frame, [0, 0, half - shape.sunk(name)]);
    below = frame;
  }
  return { levels: placed, sacrum };
}

function sized(level: Level, by: number): Level {
  return {
    ...level,
    widthMm: level.widthMm * by,
    depthMm: level.depthMm * by,
    frontMm: level.frontMm * by,
    backMm: level.backMm * by,
    discMm: level.discMm * by,
    transverseMm: level.transverseMm * by,
    spinousMm: level.spinousMm * by,
    dropMm: level.dropMm * by,
  };
}
