import type { PlaneName } from '../../../src/imaging/slice-plane.ts';
import { lpsFromScreen } from '../../../src/viewer/slice-viewport.ts';
import type { OracleVolume } from './dicom-oracle.ts';
import { decodePng } from './png-pixels.ts';
import type { StationDriver } from './station-driver.ts';

/** One pixel of a slice view: what it is and what the files say it must be, grey 0 … 255. */
export interface Probe {
  readonly drawn: number;
  readonly expected: number;
  /** What it would have to be if the picture were mirrored left to right. */
  readonly mirrored: number;
}

/** Share of a view that texts, letters and sliders leave free, and the distance to keep from the crosshair, CSS pixels. */
const FREE = { left: 0.16, right: 0.72, top: 0.2, bottom: 0.8 };
const CROSSHAIR_PX = 4;

/** Where a pixel that covers more than a voxel takes its mean of four from (slice.frag.glsl), pixels. */
const ROTATED_GRID = [
  [0.375, 0.125],
  [-0.375, -0.125],
  [-0.125, 0.375],
  [0.125, -0.375],
] as const;
const MIDDLE = [[0, 0]] as const;

/**
 * Compares pixels of a view that is not panned or zoomed with the voxels at their places: every `step`th pixel
 * of the free middle, greys by DICOM PS3.3 C.11.2.1.2. The crosshair crosses at `crosshair`.
 */
export async function probeSlice(
  station: StationDriver,
  volume: OracleVolume,
  plane: PlaneName,
  crosshair: readonly number[],
  step = 7,
): Promise<Probe[]> {
  const shown = await station.viewport(plane);
  const lines = await station.place(plane, crosshair);
  const { mm } = await station.label(plane);
  const through = onSlice(volume, plane, mm);
  const { width, centre } = await station.window();
  const picture = decodePng(await station.page.screenshot());
  const grey = (hu: number) => 255 * Math.min(1, Math.max(0, (hu - centre) / width + 0.5));
  const sampleAt = (x: number, y: number): number | undefined => {
    const at = lpsFromScreen(shown, x + 0.5 - shown.left, y + 0.5 - shown.top);
    const [i, j, k] = at;
    // The viewport goes through the middle of the scan; the label says which slice is shown.
    return volume.interpolated(
      { axial: [i, j, through], coronal: [i, through, k], sagittal: [through, j, k] }[plane] as [
        number,
        number,
        number,
      ],
    );
  };
  const [dx, dy, dz] = volume.spacingMm;
  const finest = { axial: Math.min(dx, dy), coronal: Math.min(dx, dz), sagittal: Math.min(dy, dz) }[plane];
  const places = shown.mmPerPixel > finest ? ROTATED_GRID : MIDDLE;
  const valueAt = (x: number, y: number): number | undefined => {
    const values = places.map(([right, down]) => sampleAt(x + right, y + down));
    if (values.includes(undefined)) return undefined;
    return values.reduce<number>((sum, value) => sum + value! / values.length, 0);
  };
  const probes: Probe[] = [];
  const { left, top, size } = shown;
  for (let y = Math.round(top + FREE.top * size.height); y < top + FREE.bottom * size.height; y += step)
    for (let x = Math.round(left + FREE.left * size.width); x < left + FREE.right * size.width; x += step) {
      if (Math.abs(x - lines.x) < CROSSHAIR_PX || Math.abs(y - lines.y) < CROSSHAIR_PX) continue;
      const hu = valueAt(x, y);
      const other = valueAt(2 * left + size.width - 1 - x, y);
      if (hu === undefined || other === undefined) continue;
      probes.push({ drawn: picture.rgb(x, y)[0], expected: grey(hu), mirrored: grey(other) });
    }
  return probes;
}

/**
 * Where a view's plane is, LPS mm along its axis. The label is rounded to a tenth of a millimetre: a slice of the scan
 * within that is the one shown, and lies where the files say.
 */
function onSlice({ origin, spacingMm }: OracleVolume, plane: PlaneName, labelMm: number): number {
  const axis = { axial: 2, coronal: 1, sagittal: 0 }[plane];
  const labelled = plane === 'sagittal' ? -labelMm : labelMm;
  const index = Math.round((labelled - origin[axis]!) / spacingMm[axis]!);
  const slice = origin[axis]! + index * spacingMm[axis]!;
  return Math.abs(slice - labelled) <= 0.051 ? slice : labelled;
}

/** Share of probes whose pixel is within `greys` of a value. */
export function shareWithin(probes: readonly Probe[], of: 'expected' | 'mirrored', greys: number): number {
  return probes.filter((probe) => Math.abs(probe.drawn - probe[of]) <= greys).length / probes.length;
}
