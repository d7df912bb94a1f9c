import type { ComponentType } from 'react';
import type { Scan } from '../../viewer/scan.ts';
import { MeasurementList } from '../measuring/MeasurementList.tsx';
import { SavingPart } from '../saving/SavingPart.tsx';
import { VOLUME_PANEL_ID } from '../volume/open-volume-panel.ts';
import { VolumePanel } from '../volume/VolumePanel.tsx';

/** A section of the side panel that every scan has. */
export interface PanelPart {
  /** Stable, as in `measurements`. */
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<{ readonly scan: Scan }>;
  /** Not there where the room is for reading alone, as in a study. */
  readonly leadsAway?: true;
}

/** Below questions or history, from top to bottom: one line each. */
export const panelParts: readonly PanelPart[] = [
  { id: 'measurements', title: 'Measurements', Body: MeasurementList },
  { id: VOLUME_PANEL_ID, title: '3D', Body: VolumePanel },
  { id: 'saving', title: 'Save and open', Body: SavingPart, leadsAway: true },
];
