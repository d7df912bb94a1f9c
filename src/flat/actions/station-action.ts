import type { WindowPreset } from '../../imaging/voi-window.ts';
import type { Comparison } from '../../ui/comparison.ts';
import type { ImageSteps } from '../../ui/image-steps.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { ScreenPlace } from '../../viewer/true-pixels.ts';
import type { ViewName } from '../../viewer/viewer-state.ts';
import type { StationUi } from '../station/station-ui.ts';

/** Where and how an action is done. */
export interface ActionSite {
  readonly viewer: Viewer;
  /** For commands of the viewer: what the reader used. */
  readonly origin: Origin;
  /** The view that has the focus; from the palette the one that had it last. */
  readonly view: ViewName;
  /** For series that make no volume. */
  readonly images: ImageSteps | undefined;
  /** The scan beside the one that is read. */
  readonly comparison?: Comparison | undefined;
  /** Panels, dialogs and the focus of the station. */
  readonly ui: StationUi;
  /** Where a view lies on the screen; undefined while it is not shown. */
  placeOf(view: ViewName): ScreenPlace | undefined;
}

/** Headings of the list of shortcuts, in its order. */
export const actionGroups = [
  'Tools',
  'Measure',
  'CT windows',
  'Layout',
  'Anywhere',
  'Slices',
  'In a slice view',
  'In the 3D view',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * One thing that a reader can do in the station. Shortcuts, the list of them, the command palette and tooltips
 * are all made of these, so none of them can say what another does not do.
 */
export interface StationAction {
  /** Stable, as in `layout.grid`. */
  readonly id: string;
  readonly name: string;
  /** One sentence where the name does not say it all. */
  readonly hint?: string;
  /** What else a person may call it, for searching. */
  readonly words?: string;
  readonly group: ActionGroup;
  /** Chords, as in `L`, `Ctrl+Z`, `Shift+1`, `PageUp`, `?`; the first is the one that tooltips show. */
  readonly keys: readonly string[];
  /** Its keys count only while such a view has the focus, and are then taken before any others. */
  readonly where?: 'slice' | 'volume';
  /** Whether it would do something now; without it, always. */
  possible?(site: ActionSite): boolean;
  run(site: ActionSite): void;
}

/** What tool and preset lists need to know of the product to become actions. */
export interface ActionSources {
  readonly presets: readonly WindowPreset[];
  /** Opens the tutorial; undefined while it is open. */
  readonly onPractise?: (() => void) | undefined;
  /** The room is for reading alone, as in a study: nothing is saved from it or put beside the scan. */
  readonly readingOnly?: boolean;
}
