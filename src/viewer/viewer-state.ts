import type { Slab } from '../imaging/slab.ts';
import { type PlaneName, type Planes, standardPlanes } from '../imaging/slice-plane.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import type { TransferFunction } from '../imaging/transfer-function.ts';
import type { VoiWindow } from '../imaging/voi-window.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Shape } from '../measure/shape.ts';
import type { HeldCut } from './held-cut.ts';
import type { Scan } from './scan.ts';
import { fitFraming, type SliceFraming } from './slice-viewport.ts';

/** One view of the reading station: a plane, or the ray-marched volume. */
export type ViewName = PlaneName | 'volume';
export const viewNames: readonly ViewName[] = ['axial', 'sagittal', 'coronal', 'volume'];

/** How the views share a screen: all four alike, one alone, one large and three small, or the slices as scanned. */
export type LayoutId = 'grid' | 'one' | 'one-three' | 'stack';

/** What a press on the picture does. */
export type ToolName = 'crosshair' | 'turn' | 'window' | 'pan' | 'zoom' | 'pin' | 'mark' | 'measure';

/** Where a tool is used: on one of the views, on the plane held in the hand, or on the volume's surface. */
export type ToolPlace = PlaneName | 'cut' | 'surface';

/** How the 3D view looks at the volume: radians round the patient's long axis and above the horizon. */
export interface Orbit {
  /** 0 looks at the patient's front, positive turns the viewer to the patient's left. */
  readonly yaw: number;
  /** Positive looks from above. */
  readonly pitch: number;
  readonly zoom: number;
  /** What lies in the middle of the picture and is turned about; undefined: the middle of the volume. */
  readonly target: Lps | undefined;
  /** Without perspective: sizes can be compared at any depth. */
  readonly orthographic: boolean;
}

/** What the 3D picture shows of the scan: millimetres along each direction of `scan.frame`, from … to. */
export interface CropBox {
  readonly left: readonly [number, number];
  readonly posterior: readonly [number, number];
  readonly superior: readonly [number, number];
}

/** The directions that a crop box has two faces along. */
export const cropAxes = ['left', 'posterior', 'superior'] as const;

/**
 * What the 3D picture shows at the sides of the views' planes through the crosshair: 0 both, 1 only what lies
 * along the plane's normal (axial: headward, coronal: backward, sagittal: to the right), −1 only the other side.
 */
export type CrosshairClip = Readonly<Record<PlaneName, -1 | 0 | 1>>;

/** A stack that plays by itself. */
export interface Cine {
  /** The view whose slices run; undefined: none does. */
  readonly playing: PlaneName | undefined;
  readonly slicesPerSecond: number;
}

/** One of several places that the reader found, with how sure they are, on the question's scale. */
export interface RatedMark {
  readonly id: string;
  readonly at: Lps;
  readonly rating: number;
}

/** What people put on the picture. Everything here can be undone. */
export interface Annotations {
  readonly measurements: readonly Measurement[];
  /** The reader's answer to "where is it?". */
  readonly pin: Lps | undefined;
  /** The reader's answer to "mark all that you find". */
  readonly marks: readonly RatedMark[];
}

/** A measurement whose points are still being placed. */
export interface Placing {
  readonly points: readonly Lps[];
  /** Where the next point would go. */
  readonly hover: Lps | undefined;
  /** Which of the points is being corrected after it was dropped. */
  readonly chosen?: number | undefined;
}

/** Everything that decides what the reader sees. Plain data; only commands write it. */
export interface ViewerState {
  readonly scan: Scan | undefined;
  readonly window: VoiWindow;
  readonly invertedGreys: boolean;
  /** All three planes pass through this position. */
  readonly crosshair: Lps;
  /** Where each view's right and down point; the standard planes of the scan until the reader turns them. */
  readonly planes: Planes;
  readonly framing: Readonly<Record<PlaneName, SliceFraming>>;
  /** How thick the slices of all views are. */
  readonly slab: Slab;
  /** Between voxels the values are interpolated; false shows every voxel as a plain box. */
  readonly smoothSlices: boolean;
  readonly cine: Cine;
  /** Texts round the slices: directions, position, window, scale. */
  readonly textsShown: boolean;
  /** The lines in which the other planes cut a slice. */
  readonly crosshairShown: boolean;
  readonly orbit: Orbit;
  readonly transferFunctionId: string;
  /** Transfer functions that the reader has changed, by the id of the preset that they came from. */
  readonly curves: Readonly<Record<string, TransferFunction>>;
  readonly renderMode: string;
  /** Windows that the reader chose for projections, by render mode; others have one that fits the scan. */
  readonly projectionWindows: Readonly<Record<string, VoiWindow>>;
  /** Threshold of the surface; undefined: one that fits the scan. */
  readonly isoHu: number | undefined;
  /** Undefined: all of the scan. */
  readonly crop: CropBox | undefined;
  /** Whether the crop box has its lines and handles in the 3D picture. */
  readonly cropShown: boolean;
  /** Undefined: as the tissue preset says. */
  readonly crosshairClip: CrosshairClip | undefined;
  /** The plane held in the hand; undefined: there is none. */
  readonly cut: HeldCut | undefined;
  /** How the views share a flat screen. */
  readonly layout: LayoutId;
  /** The view that layouts with one large view make large. */
  readonly mainView: ViewName;
  /** One view shown alone for a while, whatever the layout. */
  readonly maximised: ViewName | undefined;
  readonly tool: ToolName;
  /** The kind of measurement that the `measure` tool places. */
  readonly measuringKind: string;
  readonly placing: Placing | undefined;
  readonly selectedId: string | undefined;
  /** Which point of the selected measurement the arrow keys move; undefined: they move the crosshair. */
  readonly selectedPoint: number | undefined;
  /** Where a point is being dragged at this moment: its loupe shows there, and slow values wait. */
  readonly dragging: ToolPlace | undefined;
  /** Whether points that are placed or dragged go to the strongest edge near them. */
  readonly snapping: boolean;
  readonly annotations: Annotations;
  /** What a mark is rated when it is put, the reader may change it afterwards; undefined while none are asked for. */
  readonly newMarkRating: number | undefined;
  /** What the question on show points at: "what is this?" */
  readonly pointedOut: readonly Shape[];
  /** The truth, shown after an answer. */
  readonly truth: readonly Shape[];
  /** How the views looked before they were brought to a finding; undefined: they were not. */
  readonly beforeFinding: Pick<ViewerState, 'framing' | 'orbit' | 'crosshairClip'> | undefined;
}

/** The parts of the state that undo and redo bring back. */
export type Undoable = Pick<ViewerState, 'annotations' | 'curves' | 'crop'>;

export const noAnnotations: Annotations = { measurements: [], pin: undefined, marks: [] };

export const frontView: Orbit = {
  yaw: 0.5,
  pitch: 0.25,
  zoom: 1,
  target: undefined,
  orthographic: false,
};

export const initialState: ViewerState = {
  scan: undefined,
  window: { centre: 40, width: 400 },
  invertedGreys: false,
  crosshair: lps(0, 0, 0),
  planes: standardPlanes({ left: [1, 0, 0], posterior: [0, 1, 0], superior: [0, 0, 1] }),
  framing: { axial: fitFraming, coronal: fitFraming, sagittal: fitFraming },
  slab: { thicknessMm: 0, projection: 'maximum' },
  smoothSlices: true,
  cine: { playing: undefined, slicesPerSecond: 15 },
  textsShown: true,
  crosshairShown: true,
  orbit: frontView,
  transferFunctionId: 'bone',
  curves: {},
  renderMode: 'lit',
  projectionWindows: {},
  isoHu: undefined,
  crop: undefined,
  cropShown: false,
  crosshairClip: undefined,
  cut: undefined,
  layout: 'grid',
  mainView: 'axial',
  maximised: undefined,
  tool: 'crosshair',
  measuringKind: 'length',
  placing: undefined,
  selectedId: undefined,
  selectedPoint: undefined,
  dragging: undefined,
  snapping: false,
  annotations: noAnnotations,
  newMarkRating: undefined,
  pointedOut: [],
  truth: [],
  beforeFinding: undefined,
};
