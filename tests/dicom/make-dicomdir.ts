import { type DataSet, makeFile } from './make-dicom.ts';

/** A disc's index with one patient, study and series, and images at these paths (`CT\\IM0001` as on the disc). */
export function dicomdirFile(imagePaths: readonly string[], changes: DataSet = {}): Uint8Array<ArrayBuffer> {
  const record = (type: string, more: DataSet = {}): DataSet => ({ '0004,1430': ['CS', type], ...more });
  const records = [
    record('PATIENT', { '0010,0010': ['PN', 'Secret^Patient'], '0010,0020': ['LO', 'ID-4711'] }),
    record('STUDY', { '0020,000d': ['UI', '2.25.11'] }),
    record('SERIES', { '0008,0060': ['CS', 'CT'], '0020,000e': ['UI', '2.25.12'] }),
    ...imagePaths.map((path) => record('IMAGE', { '0004,1500': ['CS', path] })),
    record('SR DOCUMENT', { '0004,1500': ['CS', 'SR\\REPORT1'] }),
  ];
  const index: DataSet = { '0004,1130': ['CS', 'DISC'], '0004,1220': ['SQ', records], ...changes };
  return makeFile(index, 'explicit-le', undefined, { '0002,0002': ['UI', '1.2.840.10008.1.3.10'] });
}
