import { createImageSteps } from '../ui/image-steps.ts';
import type { Opened } from '../ui/opening.ts';
import { acquiredPlane } from '../viewer/acquired-plane.ts';
import type { Origin } from '../viewer/event-log.ts';
import { createScan } from '../viewer/scan.ts';
import { hangingWindow } from './hanging-window.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';

export const byProgram: Origin = { input: 'program', condition: 'flat' };

type Shown = Pick<
  Reading,
  'id' | 'roomId' | 'hanging' | 'viewer' | 'scan' | 'loadable' | 'study' | 'images' | 'refused'
>;

/** An opened scan in a viewer of its own: whatever fails from here on, the reading before keeps what it shows. */
export function showScan(
  services: Pick<Services, 'newViewer' | 'smallScreen'>,
  { study, loadable, volume, refused }: Opened,
  windowPreset: string | undefined,
): Shown {
  const series = { ...loadable.series, diagnostics: volume.diagnostics };
  const { hanging, window } = hangingWindow(series, volume, windowPreset);
  const scan = createScan(series, volume, {
    measurable: 'measurable' in volume ? volume.measurable : true,
    window,
  });
  const viewer = services.newViewer();
  viewer.run('openScan', { scan }, byProgram);
  // Four views on a phone are four stamps.
  const layout = services.smallScreen() ? 'one-three' : 'grid';
  viewer.run('setLayout', { layout, main: hanging?.plane ?? 'axial' }, byProgram);
  // The other views of a single slice are lines.
  if (scan.volume.dims[2] === 1) viewer.run('maximise', { view: acquiredPlane(scan) }, byProgram);
  const several = loadable.series.form === 'images' && loadable.series.slices > 1;
  const images = several ? createImageSteps(loadable, viewer) : undefined;
  const id = viewer.newId();
  return { id, roomId: id, hanging, viewer, scan, loadable, study, images, refused };
}
