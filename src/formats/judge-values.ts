import type { Diagnostic } from '../imaging/series.ts';
import type { ValueUnit } from '../imaging/volume.ts';
import type { ValueEvidence } from './value-evidence.ts';

/** What values mean that no header explains. */
export interface Judgement {
  readonly unit: ValueUnit;
  readonly diagnostics: readonly Diagnostic[];
}

/** A volume of whole numbers from 0 to this is a segmentation, a picture or a map, not CT. */
const mostLabels = 255;

/**
 * NIfTI and NRRD do not say that values are Hounsfield units, so the values must show it: air is there, soft
 * tissue is there, the band between lung and fat is far emptier than air's, and below air there is nothing but
 * one padding value. Signed MR, phase and difference images fail one of these. In doubt: not HU.
 */
export function judgeValues(evidence: ValueEvidence): Judgement {
  const diagnostics: Diagnostic[] = [];
  const note = (code: string, severity: Diagnostic['severity'], message: string) =>
    diagnostics.push({ code, severity, message });
  const numbers = evidence.count - evidence.notNumbers;
  const unit: ValueUnit = looksLikeHu(evidence) ? 'HU' : 'uncalibrated';
  if (unit === 'HU')
    note(
      'values/assumed-hu',
      'info',
      'The file does not say so, but its values look like Hounsfield units and are shown as such.',
    );
  else if (evidence.whole && numbers > 0 && evidence.min >= 0 && evidence.max <= mostLabels)
    note(
      'values/labels',
      'warning',
      `The values are whole numbers from ${evidence.min} to ${evidence.max}, as in a segmentation or a picture. They are not Hounsfield units.`,
    );
  else
    note(
      'values/unknown',
      'warning',
      'The file does not say what its values mean, and they do not look like Hounsfield units. Do not read them as HU.',
    );
  if (evidence.notNumbers > 0)
    note(
      'values/not-numbers',
      'warning',
      `${evidence.notNumbers} of ${evidence.count} voxels hold no number. They are shown as the lowest value.`,
    );
  return { unit, diagnostics };
}

function looksLikeHu(evidence: ValueEvidence): boolean {
  const { count, notNumbers, min, max, atMin, belowAir, air, between, soft } = evidence;
  const numbers = count - notNumbers;
  const padding = min < -1100 ? atMin : 0;
  // Voxels per HU, so that bands of different width compare.
  const [airDensity, betweenDensity] = [air / 200, between / 300];
  return (
    min <= -900 &&
    min >= -32_768 &&
    max <= 32_767 &&
    belowAir - padding <= 0.01 * numbers &&
    air >= 0.005 * numbers &&
    soft >= 0.005 * numbers &&
    airDensity >= 2 * betweenDensity
  );
}
