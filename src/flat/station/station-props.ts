import type { ReactNode } from 'react';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import type { Refusal } from '../../sources/opened-study.ts';
import type { Arrival } from '../../ui/arrival.ts';
import type { Scan } from '../../viewer/scan.ts';
import type { Side } from '../layout/side.ts';
import type { SingleKeys } from './use-station-keys.ts';

/** What a station shows, and what it leads to. */
export interface StationProps {
  readonly scan: Scan;
  readonly title: string;
  readonly presets: readonly WindowPreset[];
  /** Files that were left out when this scan was opened. */
  readonly refused: readonly Refusal[];
  /** How much of the scan can be drawn; undefined before any of it. */
  readonly arrival: Arrival | undefined;
  /** Undefined where the room is not left by a button of its own: a study has Stop. */
  readonly onLeave: (() => void) | undefined;
  /** Another CT dropped anywhere on the station. */
  readonly onDrop: (data: DataTransfer) => void;
  readonly singleKeys: SingleKeys;
  /** Why the CT was done, where nobody asks about it; a case with questions tells it beside them. */
  readonly history?: string | undefined;
  /** What guides through the tutorial, at the top of the side panel. */
  readonly coach?: ReactNode;
  /** Opens the tutorial; undefined while it is open. */
  readonly onPractise?: (() => void) | undefined;
  /** What else can be done with the scan, below its facts. */
  readonly scanActions?: ReactNode;
  /** Buttons at the right of the top bar: enter VR, open another CT. */
  readonly actions: ReactNode;
  /** The canvas that draws the views; it lies behind them and takes no pointer. */
  readonly canvas: ReactNode;
  /** The canvas shows a room of its own over the whole screen; the station rests behind it. */
  readonly resting?: boolean;
  /** Where the views of a scan beside this one are to be drawn. */
  readonly secondSide: Side;
  /** How the scan opened by its body part: "Chest, by its header". */
  readonly opened?: string | undefined;
}
