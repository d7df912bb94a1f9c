import type { InputKind } from '../../teaching/input-kind.ts';
import type { StepResult } from '../../teaching/tutorial/tutorial-record.ts';
import type { Viewer } from '../create-viewer.ts';
import type { LoggedCommand } from '../event-log.ts';
import type { ViewerState } from '../viewer-state.ts';

/** What a person works with, as far as sentences differ. */
export type Means = Exclude<InputKind, 'pen'>;

/** What only a front end can see: that a head was turned, that the volume was taken in a hand. */
export type Signal = 'looked' | 'grabbed';

/** What was seen of a person since a step began. */
export interface Seen {
  /** The picture when the step began. */
  readonly from: ViewerState;
  readonly now: ViewerState;
  /** Names of the commands that the person gave. */
  readonly commands: ReadonlySet<string>;
  readonly signals: ReadonlySet<Signal>;
  /** Of the tutorial's question. */
  readonly answer: 'none' | 'right' | 'wrong';
}

/** One thing to learn: what to do in words, and when it is done. */
export interface TutorialStep {
  /** Stable: it is stored. */
  readonly id: string;
  readonly title: string;
  /** What to do, by what is in the hand; a condition none of whose means has a sentence leaves the step out. */
  readonly says: Partial<Record<Means, string>>;
  /** Brings the picture into the state that the sentence speaks of. */
  setUp?(viewer: Viewer): void;
  done(seen: Seen): boolean;
  /** What was wrong with a command, in a sentence that says what to do; undefined where nothing was. */
  mistake?(seen: Seen, before: ViewerState, command: LoggedCommand): string | undefined;
  /** What is recorded of the step besides time and mistakes. */
  facts?(seen: Seen): Pick<StepResult, 'measured' | 'located'>;
}
