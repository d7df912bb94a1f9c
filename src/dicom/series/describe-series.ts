import type { Diagnostic, Series } from '../../imaging/series.ts';
import { mayBeVolume } from './group-images.ts';
import type { SliceStack, StackedImage } from './slice-stack.ts';

/** What the application knows of a stack before its pixels are decoded. */
export function describeSeries(stack: SliceStack, id: string): Series {
  const { header, slice } = stack.images[0]!;
  return {
    id,
    studyUid: header.studyUid,
    seriesUid: header.seriesUid,
    frameOfReferenceUid: header.frameOfReferenceUid,
    sopClassUid: header.sopClassUid,
    modality: header.modality,
    description: header.description,
    studyDescription: header.studyDescription,
    phase: stack.phase,
    bodyPart: header.bodyPart,
    transferSyntaxUid: header.transferSyntaxUid,
    columns: header.format.columns,
    rows: header.format.rows,
    slices: stack.images.length,
    sliceThicknessMm: slice.thicknessMm,
    windows: slice.windows,
    invertedGreys: header.format.photometric === 'MONOCHROME1',
    form: stack.grid ? 'volume' : 'images',
    diagnostics: [...imageDiagnostics(stack), ...stack.diagnostics, ...fileDiagnostics(stack.images)],
  };
}

/** Why a stack is no volume, or not in HU. */
function imageDiagnostics(stack: SliceStack): Diagnostic[] {
  const { header, slice } = stack.images[0]!;
  const found: Diagnostic[] = [];
  const note = (code: string, severity: Diagnostic['severity'], message: string) =>
    found.push({ code, severity, message });
  if (slice.localizer)
    note('image/localizer', 'info', 'Localizer (scout): shown by itself, not part of a volume.');
  if (header.format.photometric === 'colour')
    note(
      'image/colour',
      'warning',
      'A colour picture, not CT values: shown in grey and never measured in HU.',
    );
  else if (slice.modalityMap.unit !== 'HU')
    note(
      'image/uncalibrated',
      'warning',
      'The values are not Hounsfield units (no usable rescale in the header, or a window was burned in). Do not read them as HU.',
    );
  if (!slice.spacingMm)
    note(
      'geometry/no-spacing',
      'warning',
      'The file states no usable pixel spacing: nothing can be measured in mm.',
    );
  else if (!slice.orientation || !slice.positionMm)
    note('geometry/no-position', 'warning', noPosition(stack.images.length));
  else if (stack.images.length === 1 && mayBeVolume(stack.images[0]!))
    note('image/single', 'info', 'A single slice: shown by itself, without other planes or 3D.');
  return found;
}

function noPosition(images: number): string {
  return images === 1
    ? 'The file does not say where in the patient the image lies.'
    : 'The files do not say where in the patient the images lie, so they make no volume. They are shown one by one.';
}

/** What single files had to say, once each, with the number of files where not all said it. */
function fileDiagnostics(images: readonly StackedImage[]): Diagnostic[] {
  const files = new Map(images.map(({ file, header }) => [file, header]));
  const byCode = new Map<string, { diagnostic: Diagnostic; count: number }>();
  for (const { diagnostics } of files.values())
    for (const diagnostic of diagnostics) {
      const seen = byCode.get(diagnostic.code);
      byCode.set(diagnostic.code, { diagnostic, count: (seen?.count ?? 0) + 1 });
    }
  return [...byCode.values()].map(({ diagnostic, count }) =>
    count === files.size
      ? diagnostic
      : { ...diagnostic, message: `${diagnostic.message} (${count} of ${files.size} files)` },
  );
}
