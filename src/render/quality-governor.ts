import { costPerRung, type QualityLevel, qualityLadder } from './quality-ladder.ts';

/** Chooses the rung of the quality ladder that moving pictures are drawn on. Pure; allocates nothing after it is made. */
export interface QualityGovernor {
  readonly level: QualityLevel;
  /** Takes what drawing took, as a share of the time there is for it. */
  sample(load: number): void;
}

/** How a display judges; counts are of samples. */
export interface Pace {
  /** Load above which drawing is too slow. */
  readonly tooSlow: number;
  /** Load below which the next finer rung may be tried. */
  readonly room: number;
  /** Slow ones in a row before stepping down. */
  readonly slowRow: number;
  /** Ones with room in a row before a finer rung is tried: at first, and at most after trials that failed. */
  readonly patience: { readonly first: number; readonly most: number };
  /** In which a rung just tried may show that it is too slow. */
  readonly trial: number;
}

/** Where the true time of each picture is known: a finer rung is tried when it should fit. */
export const timedPace: Pace = {
  tooSlow: 1,
  room: 1 / costPerRung - 0.08,
  slowRow: 2,
  patience: { first: 10, most: 160 },
  trial: 4,
};

/**
 * Where drawing waits for the display, as in a headset, and each sample is the mean of some ticks: time to spare
 * cannot be seen, so a finer rung is tried now and then.
 */
export const refreshPace: Pace = {
  tooSlow: 1.2,
  room: 1.2,
  slowRow: 1,
  patience: { first: 8, most: 96 },
  trial: 4,
};

const firstRung = 2;
const mostRungsAtOnce = 3;
/** A load above which one sample is enough to step down. */
const farTooSlow = 3;

/**
 * Quick to yield and slow to claim: it steps down by as many rungs as the load asks for, and up by one, as a trial. A trial
 * that fails doubles the wait for the next one, or quality would swing for ever; one that holds ends that.
 */
export function createQualityGovernor(pace: Pace): QualityGovernor {
  const { patience: wait } = pace;
  let rung = firstRung;
  let slow = 0;
  let roomy = 0;
  let patience = wait.first;
  let triedAgo = Number.POSITIVE_INFINITY;

  const step = (by: number) => {
    rung = Math.min(qualityLadder.length - 1, Math.max(0, rung + by));
    slow = 0;
    roomy = 0;
  };
  return {
    get level() {
      return qualityLadder[rung]!;
    },
    sample(load) {
      triedAgo++;
      if (triedAgo === pace.trial + 1) patience = wait.first;
      slow = load > pace.tooSlow ? slow + 1 : 0;
      roomy = load < pace.room ? roomy + 1 : 0;
      if (slow >= pace.slowRow || load > farTooSlow) {
        if (triedAgo <= pace.trial) patience = Math.min(2 * patience, wait.most);
        triedAgo = Number.POSITIVE_INFINITY;
        step(-rungsFor(load));
      } else if (roomy >= patience && rung < qualityLadder.length - 1) {
        triedAgo = 0;
        step(1);
      }
    },
  };
}

/** Rungs down that a load above 1 asks for, to the nearest. Compared, because a logarithm is a number on the heap. */
function rungsFor(load: number): number {
  let rungs = 1;
  for (let asked = costPerRung ** 1.5; load >= asked && rungs < mostRungsAtOnce; asked *= costPerRung)
    rungs++;
  return rungs;
}
