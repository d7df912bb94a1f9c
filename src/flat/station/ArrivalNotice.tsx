import { useEffect, useState } from 'react';
import type { Arrival } from '../../ui/arrival.ts';

/** Short waits need no words, ms. */
const PATIENCE_MS = 500;

/** Says how much of a large scan can be seen already, while the rest is on its way to the graphics card. */
export function ArrivalNotice({ arrival }: { arrival: Arrival | undefined }) {
  const arriving = arrival === undefined || arrival.share < 1;
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    if (!arriving) return;
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setPatient(true);
    };
  }, [arriving]);
  if (!arriving || patient) return null;
  return (
    <p className="arrival" role="status">
      {/* Said once: a screen reader would otherwise read every number. */}
      Preparing the pictures… <span aria-hidden="true">{Math.round(100 * (arrival?.share ?? 0))} %</span>
    </p>
  );
}
