import { type AnatomicalFrame, standardPlanes } from '../../src/imaging/slice-plane.ts';
import type { Lps } from '../../src/imaging/spaces.ts';
import { fitFraming, type ShownSlices, type SliceFraming } from '../../src/viewer/slice-viewport.ts';

/** The three standard planes through a position, all framed alike. */
export function straightSlices(
  frame: AnatomicalFrame,
  crosshair: Lps,
  framing: SliceFraming = fitFraming,
): ShownSlices {
  return {
    crosshair,
    planes: standardPlanes(frame),
    framing: { axial: framing, coronal: framing, sagittal: framing },
  };
}
