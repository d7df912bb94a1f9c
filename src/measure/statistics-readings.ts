import type { ValueUnit } from '../imaging/volume.ts';
import { formatValue, type Reading, type Unit } from './reading.ts';
import { code } from './report/code.ts';
import type { ReportedReading } from './report/reported-as.ts';
import type { ValueStatistics } from './value-statistics.ts';

/** The unit of a reading of voxel values. */
const valueUnit = (unit: ValueUnit): Unit => (unit === 'HU' ? "[hnsf'U]" : '1');

/** Mean, SD, minimum and maximum as readings; none where there are no values. */
export function statisticsReadings(values: ValueStatistics | undefined, of: ValueUnit): readonly Reading[] {
  if (!values) return [];
  const unit = valueUnit(of);
  return [
    { name: 'Mean', value: values.mean, unit },
    { name: 'SD', value: values.sd, unit },
    { name: 'Minimum', value: values.min, unit },
    { name: 'Maximum', value: values.max, unit },
  ];
}

/** "45 ± 12 HU · 315 mm²": mean and spread before the size; the size alone where there are no values. */
export function statisticsText(readings: readonly Reading[]): string {
  const [size, mean, sd] = readings;
  if (!size) return '';
  const sizeText = formatValue(size.value, size.unit);
  if (!mean || !sd) return sizeText;
  const spread = formatValue(sd.value, mean.unit);
  return `${formatValue(mean.value, '1').replace(/\.\d$/, '')} ± ${spread} · ${sizeText}`;
}

const attenuation = code('112031', 'DCM', 'Attenuation Coefficient');

/** How these readings stand in a DICOM report (PS3.16 CID 7464 for what each is of the values). */
export const statisticsReport: Readonly<Record<string, ReportedReading>> = {
  Mean: { concept: attenuation, derivation: code('373098007', 'SCT', 'Mean') },
  SD: { concept: attenuation, derivation: code('386136009', 'SCT', 'Standard Deviation') },
  Minimum: { concept: attenuation, derivation: code('255605001', 'SCT', 'Minimum') },
  Maximum: { concept: attenuation, derivation: code('56851009', 'SCT', 'Maximum') },
};
