import { spacingMm } from '../../imaging/volume.ts';
import type { Refusal } from '../../sources/opened-study.ts';
import type { Scan } from '../../viewer/scan.ts';
import { RefusalList } from '../opening/RefusalList.tsx';
import { withMinus } from '../with-minus.ts';

interface ScanFactsProps {
  readonly scan: Scan;
  readonly refused: readonly Refusal[];
  /** Why less detail is drawn than the scan has. */
  readonly coarser: string | undefined;
  /** How the scan opened by its body part. */
  readonly opened: string | undefined;
}

/** What is known of the scan, free of anything that names a patient. */
export function ScanFacts({ scan, refused, coarser, opened }: ScanFactsProps) {
  const { series, volume } = scan;
  const spacing = spacingMm(volume)
    .map((mm) => mm.toFixed(2))
    .join(' × ');
  const facts: [string, string][] = [
    ['Series', series.description || 'no description'],
    ['Matrix', volume.dims.join(' × ')],
    ['Voxel', scan.measurable ? `${spacing} mm` : 'size not stated'],
    ['Values', `${withMinus(volume.huRange.join(' to '))} ${volume.unit === 'HU' ? 'HU' : '(not HU)'}`],
    ['Body part', series.bodyPart || 'not stated'],
    ...(opened ? ([['Opened for', opened]] as [string, string][]) : []),
  ];
  return (
    <div className="scan-facts">
      <table className="facts">
        <tbody>
          {facts.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {coarser && <p className="diagnostic diagnostic-warning">{coarser}</p>}
      {series.diagnostics.map(({ code, severity, message }) => (
        <p key={code + message} className={`diagnostic diagnostic-${severity}`}>
          {message} <code>{code}</code>
        </p>
      ))}
      {refused.length > 0 && (
        <>
          <h3>Left out</h3>
          <RefusalList refused={refused} />
        </>
      )}
      <p className="small-print">
        Read on this device; nothing was uploaded. For teaching only, never for diagnosis.
      </p>
    </div>
  );
}
