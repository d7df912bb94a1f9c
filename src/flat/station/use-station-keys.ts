import { useEffect } from 'react';
import { viewNames } from '../../viewer/viewer-state.ts';
import { actionForKey } from '../actions/action-for-key.ts';
import { isChord } from '../actions/key-chord.ts';
import type { ActionSite, StationAction } from '../actions/station-action.ts';

/** Whether single keys give commands; a person who talks to the machine or hits keys by chance turns it off. */
export interface SingleKeys {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

/** Makes keys do what the actions say, wherever the focus is in the station, except where somebody types. */
export function useStationKeys(
  actions: readonly StationAction[],
  siteNow: () => ActionSite,
  singleKeys: boolean,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const keeps = isInDialog(event.target) || (keepsItsKeys(event.target) && !isChord('Ctrl+K', event));
      if (keeps || event.defaultPrevented) return;
      const view = focusedView(event.target);
      const action = actionForKey(actions, event, { view, singleKeys });
      const site = siteNow();
      if (!action || action.possible?.(site) === false) return;
      event.preventDefault();
      action.run(view ? { ...site, view } : site);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [actions, siteNow, singleKeys]);
}

/** The view that has the focus itself, and not a control on it. */
function focusedView(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return undefined;
  return viewNames.find((name) => name === target.dataset.view);
}

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null;

/** Where keys mean something else: text and lists. */
const OWN_KEYS =
  'select, textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])';

/** Whether the thing that has the focus wants its keys for itself. */
function keepsItsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
