import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { Icon } from '../Icon.tsx';
import { type OpenedMeasurements, openMeasurements } from './open-measurements.ts';
import { TaskOutcome } from './TaskOutcome.tsx';
import { useTask } from './use-task.ts';
import { byMouse } from '../by-mouse.ts';

interface MeasurementOpeningProps {
  readonly scan: Scan;
  /** A file that was dropped on the station, to be opened at once. */
  readonly dropped: File | undefined;
}

/** Brings measurements from a file that is chosen or dropped; they can be taken back in one step. */
export function MeasurementOpening({ scan, dropped }: MeasurementOpeningProps) {
  const viewer = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { state, start, cancel } = useTask<OpenedMeasurements>();
  const open = useCallback(
    (file: File | undefined) => {
      if (!file) return;
      void start(async () => {
        const opened = await openMeasurements(file, scan);
        viewer.run('importMeasurements', { measurements: opened.measurements }, byMouse);
        return opened;
      });
    },
    [start, viewer, scan],
  );
  useEffect(() => open(dropped), [open, dropped]);
  if (!scan.measurable)
    return <p className="empty">This image states no pixel size, so measurements cannot be opened on it.</p>;
  const undo = () => {
    viewer.undo(byMouse);
    cancel();
  };
  return (
    <section
      aria-labelledby="saving-open"
      className={over ? 'drop-zone saving-drop over' : 'drop-zone saving-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        // The station would take it for a CT.
        event.stopPropagation();
        setOver(false);
        open(event.dataTransfer.files[0]);
      }}
    >
      <h3 id="saving-open">Open</h3>
      <div className="saving-row">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <Icon name="folder" /> Choose a file
        </button>
        <span className="empty">or drop it here: .json or .dcm, saved by Oblique</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.dcm,application/json,application/dicom"
        aria-label="File of measurements"
        data-pick="measurements"
        onChange={(event) => {
          open(event.currentTarget.files?.[0]);
          // The same choice again must fire again.
          event.currentTarget.value = '';
        }}
      />
      <TaskOutcome state={state}>
        {({ measurements, elsewhere }) => (
          <>
            {measurements.length === 1
              ? '1 measurement was opened.'
              : `${measurements.length} measurements were opened.`}{' '}
            {elsewhere &&
              'They were made on other images: they lie at the same millimetres here, which may be beside what was measured. '}
            {measurements.length > 0 && (
              <button type="button" className="text-button" onClick={undo}>
                Take them back
              </button>
            )}
          </>
        )}
      </TaskOutcome>
    </section>
  );
}
