import type { ComponentType } from 'react';
import type { Scan } from '../../viewer/scan.ts';
import { MeasurementList } from '../measuring/MeasurementList.tsx';

/** A section of the side panel that every scan has. */
export interface PanelPart {
  /** Stable, as in `measurements`. */
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<{ readonly scan: Scan }>;
}

/** Below questions or history, from top to bottom: one line each. */
export const panelParts: readonly PanelPart[] = [
  { id: 'measurements', title: 'Measurements', Body: MeasurementList },
];
