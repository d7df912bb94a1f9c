import { createRegistry } from '../base/registry.ts';
import { abc2Kind } from './kinds/abc2.ts';
import { angleKind } from './kinds/angle.ts';
import { bidirectionalKind } from './kinds/bidirectional.ts';
import { cobbAngleKind } from './kinds/cobb-angle.ts';
import { ellipseKind } from './kinds/ellipse.ts';
import { lengthKind } from './kinds/length.ts';
import { pointProbeKind } from './kinds/point-probe.ts';
import { polylineKind } from './kinds/polyline.ts';
import { sphereKind } from './kinds/sphere.ts';
import { thresholdVolumeKind } from './kinds/threshold-volume.ts';
import { vesselDiameterKind } from './kinds/vessel-diameter.ts';
import type { MeasurementKind } from './measurement-kind.ts';

/** Every kind of measurement, in the order in which front ends list them: one file, one line here. */
export const measurementKinds = createRegistry<MeasurementKind>('measurement kinds', [
  lengthKind,
  bidirectionalKind,
  vesselDiameterKind,
  polylineKind,
  angleKind,
  cobbAngleKind,
  pointProbeKind,
  ellipseKind,
  sphereKind,
  thresholdVolumeKind,
  abc2Kind,
]);
