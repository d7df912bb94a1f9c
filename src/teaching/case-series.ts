import { z } from 'zod';

/** Generated from a recipe and served beside the page. */
const bundledSeries = { source: z.literal('bundled'), id: z.string().min(1) };

/** Images that came with the case, in one ZIP or folder, beside `case.json`. */
const packedSeries = { source: z.literal('packed'), folder: z.literal('series') };

const uid = z
  .string()
  .max(64)
  .regex(/^[0-9]+(\.[0-9]+)+$/, 'a DICOM UID: numbers with dots between them');

/** Images in an archive that each reader is let into, or not, by the archive. */
const archiveSeries = {
  source: z.literal('dicomweb'),
  /** Address of the DICOMweb service, without a sign-in: "https://archive.example/dicom-web". */
  archive: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
    .refine((address) => !/^https?:\/\/[^/]*@|[?#]/.test(address), {
      error: 'must hold no sign-in, no ? and no #; a case goes to everybody',
    }),
  studyUid: uid,
  seriesUid: uid,
};

/** Corner to corner of one voxel, mm: "within one voxel" is graded by it. The generator tells it of bundled series. */
const voxelDiagonalMm = z.number().positive();

/** The address of a file beside the page. A case may come in a file from anybody: it must not name another server. */
export const besidePage = z
  .string()
  .regex(/^(?!.*\.\.)[\w-][\w./-]*$/, 'an address relative to the page, without signs but . _ - /');

/** Where the images of a case are, as its author writes it. */
export const authoredSeriesSchema = z.discriminatedUnion('source', [
  z.strictObject(bundledSeries),
  z.strictObject({ ...packedSeries, voxelDiagonalMm }),
  z.strictObject({ ...archiveSeries, voxelDiagonalMm }),
]);

/** Where the page finds the images of a case. */
export const caseSeriesSchema = z.discriminatedUnion('source', [
  /** `url` is the ZIP of the series; its name changes with its bytes. */
  z.strictObject({ ...bundledSeries, url: besidePage }),
  z.strictObject(packedSeries),
  z.strictObject(archiveSeries),
]);
export type CaseSeries = z.infer<typeof caseSeriesSchema>;
