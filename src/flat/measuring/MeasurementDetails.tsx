import { measurementKinds } from '../../measure/index.ts';
import { type MarkColour, markColours } from '../../measure/mark-colour.ts';
import type { Measurement } from '../../measure/measurement.ts';
import { formatValue, type Reading } from '../../measure/reading.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { MeasurementNotes } from '../../viewer/commands/curating.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import { Icon } from '../Icon.tsx';
import { byMouse } from '../by-mouse.ts';
import { CommittedField } from './CommittedField.tsx';
import { cssColour } from './css-colour.ts';

interface DetailsProps {
  readonly measurement: Measurement;
  readonly title: string;
  readonly readings: readonly Reading[];
}

/** All values of one measurement, its settings, name and colour, and the buttons that copy, lock, hide and delete it. */
export function MeasurementDetails({ measurement, title, readings }: DetailsProps) {
  const viewer = useViewer();
  const { id, kind, label = '', colour = markColours[0], locked, hidden, parameters } = measurement;
  const definition = measurementKinds.get(kind);
  const inHu = useViewerState((s) => s.scan?.volume.unit === 'HU');
  const note = (notes: MeasurementNotes) => viewer.run('annotateMeasurement', { id, notes }, byMouse);
  const copy = () =>
    viewer.run('copyMeasurement', { id, newId: viewer.newId(), createdAt: viewer.clock.now() }, byMouse);
  return (
    <div className="measurement-details">
      {readings.length > 1 && (
        <table className="facts">
          <tbody>
            {readings.map(({ name, value, unit }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatValue(value, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {definition.parameters && (
        <div className="measurement-parameters">
          {definition.parameters.map((parameter) => (
            <CommittedField
              key={parameter.id}
              label={inHu ? `${parameter.name} (HU)` : parameter.name}
              value={String(parameters?.[parameter.id] ?? '')}
              kind="number"
              disabled={locked}
              onCommit={(text) => {
                const value = Number(text);
                if (text.trim() === '' || !Number.isFinite(value)) return;
                viewer.run('setParameters', { id, parameters: { [parameter.id]: value } }, byMouse);
              }}
            />
          ))}
        </div>
      )}
      <CommittedField
        label="Name"
        value={label}
        placeholder={definition.name}
        kind="text"
        onCommit={(text) => note({ label: text })}
      />
      <fieldset className="colour-choice">
        <legend>Colour</legend>
        {markColours.map((name: MarkColour) => (
          <label key={name} title={name}>
            <input
              type="radio"
              name={`colour-${id}`}
              checked={name === colour}
              onChange={() => note({ colour: name === markColours[0] ? undefined : name })}
            />
            <span style={{ background: cssColour(markColourHex(name)) }} />
            <span className="visually-hidden">{name}</span>
          </label>
        ))}
      </fieldset>
      <div className="measurement-buttons">
        <DetailButton icon="copy" text="Copy" keys="Ctrl D" onPress={copy} />
        <DetailButton
          icon={locked ? 'lock' : 'unlock'}
          text={locked ? 'Unlock' : 'Lock'}
          keys="Shift K"
          onPress={() => note({ locked: locked ? undefined : true })}
        />
        <DetailButton
          icon={hidden ? 'hidden' : 'shown'}
          text={hidden ? 'Show' : 'Hide'}
          keys="Shift N"
          onPress={() => note({ hidden: hidden ? undefined : true })}
        />
        <DetailButton
          icon="trash"
          text="Delete"
          label={`Delete ${title}`}
          keys="Delete"
          disabled={locked}
          onPress={() => viewer.run('removeMeasurement', { id }, byMouse)}
        />
      </div>
    </div>
  );
}

interface DetailButtonProps {
  readonly icon: string;
  readonly text: string;
  readonly label?: string;
  readonly keys: string;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
}

function DetailButton({ icon, text, label, keys, disabled, onPress }: DetailButtonProps) {
  return (
    <button
      type="button"
      className="button"
      aria-label={label}
      title={disabled ? 'Unlock it first' : `${text} (${keys}); can be undone`}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} /> {text}
    </button>
  );
}
