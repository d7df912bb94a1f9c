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
  /** Sections of the side panel by id; those that are not named are as they begin. */
  readonly sections: Readonly<Record<string, boolean>>;
  /** The view that has the focus or had it last; undefined: none had yet. */
  readonly view: ViewName | undefined;
  /** Whether that view is one of the scan beside the one that is read. */
  readonly inSecond: boolean;
}

/** What the station does when somebody asks for the focus. */
export interface StationFocus {
  readonly toView: () => void;
  readonly toPanel: () => void;
}

/** Panels, dialogs and focus of one station, for buttons, keys and the palette alike. */
export interface StationUi {
  readonly store: Pick<StoreApi<StationUiState>, 'getState' | 'getInitialState' | 'subscribe'>;
  openDialog(name: string | undefined): void;
  /** Opens or closes a part; without `open` the other way round. */
  toggle(part: 'sidePanel' | 'toolRail', open?: boolean): void;
  setSection(id: string, open: boolean): void;
  /** Remembers which view has the focus. */
  enterView(view: ViewName, inSecond: boolean): void;
  /** Puts the focus on the view that had it last. */
  focusView(): void;
  /** Opens the side panel and puts the focus there. */
  focusPanel(): void;
}

const initially: StationUiState = {
  dialog: undefined,
  sidePanel: true,
  toolRail: true,
  sections: {},
  view: undefined,
  inSecond: false,
};

export function createStationUi(focus: StationFocus): StationUi {
  const store = createStore<StationUiState>(() => initially);
  return {
    store,
    openDialog: (dialog) => store.setState({ dialog }),
    toggle: (part, open) => store.setState((before) => ({ [part]: open ?? !before[part] })),
    setSection: (id, open) => store.setState(({ sections }) => ({ sections: { ...sections, [id]: open } })),
    enterView: (view, inSecond) => store.setState({ view, inSecond }),
    focusView: focus.toView,
    focusPanel() {
      store.setState({ sidePanel: true });
      focus.toPanel();
    },
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
