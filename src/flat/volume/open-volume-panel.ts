import type { StationUi } from '../station/station-ui.ts';

/** The 3D section of the side panel, by its id. */
export const VOLUME_PANEL_ID = 'volume';

/** Opens the side panel at the 3D settings and puts the focus there. */
export function openVolumePanel(ui: StationUi): void {
  ui.toggle('sidePanel', true);
  ui.setSection(VOLUME_PANEL_ID, true);
  // It is there only after the next render.
  setTimeout(() => {
    const section = document.querySelector<HTMLElement>(`[data-section=${VOLUME_PANEL_ID}]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('.panel-heading')?.focus();
  }, 0);
}
