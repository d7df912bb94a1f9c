import { useCallback, useState } from 'react';

/** What became of files that were dropped on the station. */
export interface DroppedMeasurements {
  /** A file of measurements, until it is forgotten. */
  readonly file: File | undefined;
  readonly onDrop: (data: DataTransfer) => void;
  readonly forget: () => void;
}

/** Takes a single JSON file for measurements; everything else is a CT to be opened, where that may be. */
export function useDroppedMeasurements(
  openCt: ((data: DataTransfer) => void) | undefined,
): DroppedMeasurements {
  const [file, setFile] = useState<File | undefined>(undefined);
  const onDrop = useCallback(
    (data: DataTransfer) => {
      const [first, ...others] = data.files;
      if (first && others.length === 0 && /\.json$/i.test(first.name)) setFile(first);
      else openCt?.(data);
    },
    [openCt],
  );
  return { file, onDrop, forget: useCallback(() => setFile(undefined), []) };
}
