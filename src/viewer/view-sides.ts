import type { Orbit } from './viewer-state.ts';

/** A side to look at the patient from. */
export interface ViewSide {
  readonly id: 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom';
  readonly name: string;
  /** The letter that the side has on DICOM images. */
  readonly letter: string;
  /** Outward, along left, posterior and superior of the scan's frame. */
  readonly outward: readonly [number, number, number];
  readonly orbit: Pick<Orbit, 'yaw' | 'pitch'>;
}

const level = (yaw: number) => ({ yaw, pitch: 0 });
const half = Math.PI / 2;

/** The six sides; from the feet, the picture lies as an axial slice does. */
export const viewSides: readonly ViewSide[] = [
  { id: 'front', name: 'From the front', letter: 'A', outward: [0, -1, 0], orbit: level(0) },
  { id: 'back', name: 'From the back', letter: 'P', outward: [0, 1, 0], orbit: level(Math.PI) },
  { id: 'left', name: 'From the patient’s left', letter: 'L', outward: [1, 0, 0], orbit: level(half) },
  { id: 'right', name: 'From the patient’s right', letter: 'R', outward: [-1, 0, 0], orbit: level(-half) },
  { id: 'top', name: 'From the head', letter: 'H', outward: [0, 0, 1], orbit: { yaw: 0, pitch: half } },
  { id: 'bottom', name: 'From the feet', letter: 'F', outward: [0, 0, -1], orbit: { yaw: 0, pitch: -half } },
];
