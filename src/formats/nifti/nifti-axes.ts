import { UserError } from '../../base/user-error.ts';
import type { Diagnostic } from '../../imaging/series.ts';
import { scale, type Triple } from '../../imaging/vector.ts';
import type { StoredAxes } from '../lay-grid.ts';
import type { NiftiHeader } from './nifti-header.ts';

/** Codes 3 and 4: Talairach and MNI space, 5: another template. */
const firstTemplateCode = 3;

/**
 * Where the voxels lie in LPS millimetres: the sform where its code is above 0, else the qform, else steps
 * along right, anterior and superior with a warning. NIfTI's own axes point to the right, front and head (RAS).
 */
export function niftiAxes(header: NiftiHeader): StoredAxes & { readonly diagnostics: Diagnostic[] } {
  const { millimetres, diagnostics } = unitOf(header.units);
  const ras = rasAxes(header, diagnostics);
  const lps = ([x, y, z]: Triple) => scale([-x, -y, z], millimetres);
  const [x, y, z] = ras.axes;
  return { axes: [lps(x), lps(y), lps(z)], origin: lps(ras.origin), diagnostics };
}

function rasAxes(header: NiftiHeader, diagnostics: Diagnostic[]): StoredAxes {
  const { sformCode, qformCode, srows } = header;
  if (sformCode > 0) {
    if (sformCode >= firstTemplateCode)
      diagnostics.push({
        code: 'geometry/template-space',
        severity: 'warning',
        message:
          'The volume was fitted to a standard brain: lengths are of the fitted image, not of the patient.',
      });
    const column = (i: number): Triple => [srows[0][i]!, srows[1][i]!, srows[2][i]!];
    return { axes: [column(0), column(1), column(2)], origin: column(3) };
  }
  if (qformCode > 0) return quaternionAxes(header);
  diagnostics.push({
    code: 'geometry/side-unknown',
    severity: 'warning',
    message:
      'The file does not say which side is left: left and right, front and back may be exchanged. Lengths are right.',
  });
  const [dx, dy, dz] = stepsOf(header);
  return {
    axes: [
      [dx, 0, 0],
      [0, dy, 0],
      [0, 0, dz],
    ],
    origin: [0, 0, 0],
  };
}

/** Method 2 of nifti1.h: a rotation from three numbers of a unit quaternion, steps from pixdim. */
function quaternionAxes(header: NiftiHeader): StoredAxes {
  let [b, c, d] = header.quaternion;
  const squares = b * b + c * c + d * d;
  let a = Math.sqrt(Math.max(0, 1 - squares));
  if (1 - squares < 1e-7) {
    // Rounding: a half turn, whose fourth number is 0.
    const norm = Math.sqrt(squares);
    [a, b, c, d] = [0, b / norm, c / norm, d / norm];
  }
  const [dx, dy, dz] = stepsOf(header);
  // pixdim[0] tells whether the third axis is mirrored; 0 counts as 1.
  const third = header.pixdim[0]! < 0 ? -dz : dz;
  return {
    axes: [
      scale([a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)], dx),
      scale([2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)], dy),
      scale([2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - c * c - b * b], third),
    ],
    origin: header.qOffset,
  };
}

function stepsOf({ pixdim }: NiftiHeader): Triple {
  return [Math.abs(pixdim[1]!), Math.abs(pixdim[2]!), Math.abs(pixdim[3]!)];
}

/** The low three bits of xyzt_units. */
function unitOf(units: number): { millimetres: number; diagnostics: Diagnostic[] } {
  const space = units & 7;
  if (space === 1) return { millimetres: 1000, diagnostics: [] };
  if (space === 2) return { millimetres: 1, diagnostics: [] };
  if (space === 3) return { millimetres: 0.001, diagnostics: [] };
  if (space !== 0)
    throw new UserError(
      'nifti/units',
      'The NIfTI header states an unknown unit of length. Save the volume again with millimetres.',
    );
  const message = 'The file does not say in which unit its distances are; they are taken as millimetres.';
  return { millimetres: 1, diagnostics: [{ code: 'geometry/unit-assumed', severity: 'info', message }] };
}
