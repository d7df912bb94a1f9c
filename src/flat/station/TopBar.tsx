import type { ReactNode } from 'react';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { actionById, actionControl } from '../actions/action-control.ts';
import { generalActions } from '../actions/general-actions.ts';
import { layoutActions } from '../actions/layout-actions.ts';
import { IconButton } from '../IconButton.tsx';
import { LayoutPicker } from '../layout/LayoutPicker.tsx';
import { useStationUi, useStationUiState } from './station-ui.ts';
import { WindowPicker } from '../slices/WindowPicker.tsx';

interface TopBarProps {
  readonly title: string;
  readonly presets: readonly WindowPreset[];
  readonly onLeave: (() => void) | undefined;
  /** Buttons at the right: enter VR, open another CT. */
  readonly actions: ReactNode;
}

/** Way back, title, layout and windows, and what concerns the whole station. */
export function TopBar({ title, presets, onLeave, actions }: TopBarProps) {
  const ui = useStationUi();
  const sidePanel = useStationUiState((s) => s.sidePanel);
  const toolRail = useStationUiState((s) => s.toolRail);
  return (
    <header className="top-bar">
      {onLeave && <IconButton icon="back" onClick={onLeave} label="Back to the start page" />}
      <h1>{title}</h1>
      <div className="picture-bar">
        <LayoutPicker />
        <WindowPicker presets={presets} />
      </div>
      <div className="top-actions">
        <IconButton
          icon="tool-rail"
          className="rail-toggle"
          aria-pressed={toolRail}
          label="Tools"
          {...control('layout.tool-rail', `${toolRail ? 'Hide' : 'Show'} the tools`)}
          onClick={() => ui.toggle('toolRail')}
        />
        <IconButton
          icon="side-panel"
          aria-pressed={sidePanel}
          label="Side panel"
          {...control('layout.side-panel', `${sidePanel ? 'Hide' : 'Show'} the side panel`)}
          onClick={() => ui.toggle('sidePanel')}
        />
        <IconButton
          icon="find"
          label="Find a command"
          {...control('help.palette')}
          onClick={() => ui.openDialog('palette')}
        />
        <IconButton
          icon="help"
          label="Keys, mouse and fingers"
          {...control('help.shortcuts')}
          onClick={() => ui.openDialog('shortcuts')}
        />
        {actions}
      </div>
    </header>
  );
}

const control = (id: string, called?: string) =>
  actionControl(actionById([...layoutActions, ...generalActions], id), called);
