import { createRegistry } from '../base/registry.ts';
import { angleKind } from './kinds/angle.ts';
import { lengthKind } from './kinds/length.ts';
import { pointProbeKind } from './kinds/point-probe.ts';

/** Every kind of measurement: one file, one line here. */
export const measurementKinds = createRegistry('measurement kinds', [lengthKind, angleKind, pointProbeKind]);
