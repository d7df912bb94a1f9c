import { SAVING_DIALOG } from '../saving/SavingDialog.tsx';
import type { StationAction } from './station-action.ts';

/** Files: what is on the screen as one, and measurements from one. */
export const savingActions: readonly StationAction[] = [
  {
    id: 'save.open',
    name: 'Save or open: measurements, picture, 3D model',
    words:
      'export import download file json csv dicom sr report png screenshot key image stl glb print surface',
    group: 'Anywhere',
    keys: ['Ctrl+S'],
    run: ({ ui }) => ui.openDialog(SAVING_DIALOG),
  },
];
