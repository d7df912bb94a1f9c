import type { ReportSource } from '../../measure/report/report-source.ts';

/** A file that measurements can be saved in. Its code is loaded when somebody saves one. */
export interface MeasurementFormat {
  readonly id: string;
  readonly name: string;
  /** What it is good for, one sentence. */
  readonly goodFor: string;
  readonly extension: string;
  write(source: ReportSource, occasion: { readonly madeAt: Date; readonly id: string }): Promise<Blob>;
}

export const measurementFormats: readonly MeasurementFormat[] = [
  {
    id: 'json',
    name: 'Oblique file',
    goodFor: 'Opens again here, exactly as it is now.',
    extension: 'json',
    async write(source) {
      const [{ serialiseMeasurements }, { standInUids }] = await Promise.all([
        import('../../measure/measurement-list.ts'),
        import('../../measure/report/stand-in-uids.ts'),
      ]);
      const text = serialiseMeasurements(source.measurements, standInUids(source).frameOfReference);
      return new Blob([text], { type: 'application/json' });
    },
  },
  {
    id: 'csv',
    name: 'Table',
    goodFor: 'For Excel, R or SPSS: a row for each value, with its unit.',
    extension: 'csv',
    async write(source) {
      const { writeCsv } = await import('../../measure/report/write-csv.ts');
      return new Blob([writeCsv(source)], { type: 'text/csv' });
    },
  },
  {
    id: 'dicom',
    name: 'DICOM report',
    goodFor: 'For other DICOM programs; opens again here too.',
    extension: 'dcm',
    async write(source, occasion) {
      const { writeReport } = await import('../../measure/report/write-report.ts');
      return new Blob([writeReport(source, occasion)], { type: 'application/dicom' });
    },
  },
];
