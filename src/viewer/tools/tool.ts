import type { SlicePlane } from '../../imaging/slice-plane.ts';
import type { Lps } from '../../imaging/spaces.ts';
import type { Aim } from '../aim.ts';
import type { Viewer } from '../create-viewer.ts';
import type { Origin } from '../event-log.ts';
import type { ToolName, ToolPlace, ViewerState } from '../viewer-state.ts';

/** A press, drag or hover on a slice, the same from mouse, finger, controller ray or hand. */
export interface ToolEvent {
  readonly viewer: Viewer;
  readonly origin: Origin;
  readonly plane: ToolPlace;
  /** The plane that is seen there; on a surface, the one through the hit that faces the reader. */
  readonly shown: SlicePlane;
  /** Patient position under the pointer, on the shown plane. */
  readonly at: Lps;
  /** With a press by a ray: what there was of it. */
  readonly aim?: Aim;
  /** Movement since the event before, mm on the plane: right, down. */
  readonly movedMm: readonly [number, number];
  /** The same as a share of the view's height, so that a small and a large view window alike. */
  readonly movedShare: readonly [number, number];
  /** How near two places must be to be meant as one: a shaky hand's reach with this pointer, mm. */
  readonly reachMm: number;
  /** Since the press: whether the pointer has moved far enough to be a drag and not a shaky click. */
  readonly dragged: boolean;
}

/** What a press does while this tool is chosen; one file per tool. */
export interface Tool {
  readonly kind: ToolName;
  readonly name: string;
  /** What to do, in the user's words. */
  readonly hint: string;
  readonly shortcutKey: string;
  /** Whether there is any use for it now; absent: always. */
  offered?(state: ViewerState): boolean;
  press?(event: ToolEvent): void;
  drag?(event: ToolEvent): void;
  release?(event: ToolEvent): void;
  hover?(event: ToolEvent): void;
}
