import type { Triple } from '../../imaging/vector.ts';

/** Grid and physics of a scan: axial slices, rows and columns along patient left and posterior. */
export interface ScanProtocol {
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  readonly pixelMm: number;
  readonly sliceMm: number;
  /** LPS of the first voxel's centre: rightmost, foremost, lowest. */
  readonly firstMm: Triple;
  /** Standard deviation of the in-plane point spread. */
  readonly blurSigmaMm: number;
  /** Noise in the middle of the body at full dose, HU. */
  readonly noiseHu: number;
  /** Share of the full tube current. */
  readonly dose: number;
  /** Artefacts of the beam that are computed: in slices with metal, or in all. */
  readonly artefacts?: 'metal' | 'beam-hardening' | undefined;
}
