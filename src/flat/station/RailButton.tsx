import { actionControl } from '../actions/action-control.ts';
import type { ActionSite, StationAction } from '../actions/station-action.ts';
import { Icon } from '../Icon.tsx';

interface RailButtonProps {
  readonly action: StationAction;
  readonly site: ActionSite;
  /** Whether it is the tool in hand; undefined for what is done at once. */
  readonly chosen?: boolean;
}

/** An action as a button with a picture; what it does and its key are told by name and tooltip. */
export function RailButton({ action, site, chosen }: RailButtonProps) {
  const { id, name } = action;
  return (
    <button
      type="button"
      className="rail-button"
      aria-pressed={chosen}
      disabled={action.possible?.(site) === false}
      {...actionControl(action)}
      onClick={() => action.run(site)}
    >
      <Icon name={id.slice(id.indexOf('.') + 1)} />
      <span>{name}</span>
    </button>
  );
}
