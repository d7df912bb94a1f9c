import { useState } from 'react';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import { measurementFormats } from './measurement-formats.ts';
import { MeasurementOpening } from './MeasurementOpening.tsx';
import type { SavingServices } from './saving-services.ts';
import { TaskOutcome } from './TaskOutcome.tsx';
import { useTask } from './use-task.ts';

interface MeasurementSavingProps {
  readonly scan: Scan;
  readonly services: SavingServices;
  /** A file that was dropped on the station, to be opened at once. */
  readonly dropped: File | undefined;
}

/** Saves all measurements as a file, and brings those of a file back. */
export function MeasurementSaving({ scan, services, dropped }: MeasurementSavingProps) {
  const viewer = useViewer();
  const { measurements } = useViewerState((s) => s.annotations);
  const [formatId, setFormatId] = useState(measurementFormats[0]!.id);
  const saving = useTask<string>();
  const format = measurementFormats.find(({ id }) => id === formatId)!;
  const count = measurements.length;
  const save = () =>
    saving.start(async () => {
      const source = { measurements, volume: scan.volume, series: scan.series };
      const occasion = { madeAt: new Date(viewer.clock.now()), id: viewer.newId() };
      const name = `oblique-measurements.${format.extension}`;
      await services.saveFile(name, await format.write(source, occasion));
      return `Saved as ${name}.`;
    });
  return (
    <>
      <section aria-label="Save measurements">
        <ChoiceCards
          legend="Save as"
          choices={measurementFormats.map(({ id, name, goodFor, extension }) => ({
            id,
            name: `${name} (.${extension})`,
            hint: goodFor,
          }))}
          chosen={formatId}
          onChoose={setFormatId}
        />
        <p className="small-print">
          No file names the patient or the images: a DICOM report has a patient who does not exist. Names that
          you gave to measurements are saved as you typed them.
        </p>
        <div className="saving-row">
          <button type="button" className="button primary" disabled={count === 0} onClick={() => void save()}>
            Save {count === 0 ? 'measurements' : count === 1 ? '1 measurement' : `${count} measurements`}
          </button>
          {count === 0 && <span className="empty">Nothing is measured yet.</span>}
          <TaskOutcome state={saving.state}>{(said) => said}</TaskOutcome>
        </div>
      </section>
      <MeasurementOpening scan={scan} dropped={dropped} />
    </>
  );
}
