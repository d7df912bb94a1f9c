import { measurementKinds } from '../../measure/index.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { tools } from '../../viewer/tools/index.ts';
import { Icon } from '../Icon.tsx';
import { stepsSentence } from '../steps-sentence.ts';

const byMouse: Origin = { input: 'mouse', condition: 'flat' };

/** Every tool with its key, then undo, redo and reset. */
export function ToolRail() {
  const viewer = useViewer();
  const tool = useViewerState((s) => s.tool);
  const measurable = useViewerState((s) => s.scan?.measurable ?? false);
  const measuringKind = useViewerState((s) => s.measuringKind);
  // Undo and redo change with the annotations; reading them here renders the buttons again.
  useViewerState((s) => s.annotations);
  return (
    <div className="tool-rail" role="toolbar" aria-label="Tools" aria-orientation="vertical">
      {tools.all
        .filter(({ kind }) => kind !== 'measure')
        .map(({ kind, name, hint, shortcutKey }) => (
          <RailButton
            key={kind}
            icon={kind}
            name={name}
            hint={hint}
            shortcutKey={shortcutKey}
            pressed={tool === kind}
            onPress={() => viewer.run('selectTool', { tool: kind }, byMouse)}
          />
        ))}
      <hr />
      {measurementKinds.all.map(({ kind, name, steps, shortcutKey }) => (
        <RailButton
          key={kind}
          icon={kind}
          name={name}
          hint={
            measurable ? stepsSentence(steps) : 'this image states no pixel size, so nothing can be measured'
          }
          disabled={!measurable}
          shortcutKey={shortcutKey}
          pressed={tool === 'measure' && measuringKind === kind}
          onPress={() => viewer.run('selectTool', { tool: 'measure', kind }, byMouse)}
        />
      ))}
      <hr />
      <RailButton
        icon="undo"
        name="Undo"
        hint="Take back the last change"
        shortcutKey="Ctrl Z"
        disabled={!viewer.canUndo()}
        onPress={() => viewer.undo(byMouse)}
      />
      <RailButton
        icon="redo"
        name="Redo"
        hint="Put it back"
        shortcutKey="Ctrl Y"
        disabled={!viewer.canRedo()}
        onPress={() => viewer.redo(byMouse)}
      />
      <RailButton
        icon="reset"
        name="Reset"
        hint="Position, zoom and window as at the start; measurements stay"
        shortcutKey="R"
        onPress={() => viewer.run('resetViews', undefined, byMouse)}
      />
    </div>
  );
}

interface RailButtonProps {
  readonly icon: string;
  readonly name: string;
  readonly hint: string;
  readonly shortcutKey: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function RailButton({ icon, name, hint, shortcutKey, pressed, disabled, onPress }: RailButtonProps) {
  return (
    <button
      type="button"
      className="rail-button"
      aria-pressed={pressed}
      disabled={disabled}
      aria-keyshortcuts={shortcutKey.replace('Ctrl ', 'Control+')}
      title={`${name} (${shortcutKey.toUpperCase()}): ${hint}`}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
}
