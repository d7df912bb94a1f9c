import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ViewName } from '../../viewer/viewer-state.ts';

/** What of the station is open; nothing that decides a picture. */
export interface StationUiState {
  /** The dialog over the station, by its name; undefined: none. */
  readonly dialog: string | undefined;
  readonly sidePanel: boolean;
  readonly toolRail: boolean;
  /** Texts, lines and controls over the pictures. */
  readonly overlays: boolean;
  /** Sections of the side panel by id; those that are not named are as they begin. */
  readonly sections: Readonly<Record<string, boolean>>;
}

/** Panels, dialogs and focus of one station, for buttons, keys and the palette alike. */
export interface StationUi {
  readonly store: Pick<StoreApi<StationUiState>, 'getState' | 'getInitialState' | 'subscribe'>;
  openDialog(name: string | undefined): void;
  /** Opens or closes a part; without `open` the other way round. */
  toggle(part: 'sidePanel' | 'toolRail' | 'overlays', open?: boolean): void;
  setSection(id: string, open: boolean): void;
  /** Puts the focus on a view, or on the side panel; the station says how. */
  focus: { view(view?: ViewName): void; panel(): void };
}

export const allOpen: StationUiState = {
  dialog: undefined,
  sidePanel: true,
  toolRail: true,
  overlays: true,
  sections: {},
};

export function createStationUi(initial: StationUiState = allOpen): StationUi {
  const store = createStore<StationUiState>(() => initial);
  return {
    store,
    openDialog: (dialog) => store.setState({ dialog }),
    toggle: (part, open) => store.setState((before) => ({ [part]: open ?? !before[part] })),
    setSection: (id, open) => store.setState(({ sections }) => ({ sections: { ...sections, [id]: open } })),
    focus: { view() {}, panel() {} },
  };
}

export const StationUiContext = createContext<StationUi | undefined>(undefined);

export function useStationUi(): StationUi {
  const ui = useContext(StationUiContext);
  if (!ui) throw new Error('useStationUi: no StationUiContext above');
  return ui;
}

/** Part of what is open; the component renders again when that part changes. */
export function useStationUiState<T>(select: (state: StationUiState) => T): T {
  return useStore(useStationUi().store, select);
}
