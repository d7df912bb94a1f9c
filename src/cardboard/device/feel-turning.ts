import type { DeviceAngles } from '../pose/head-from-device.ts';

/** Where readings of the phone's sensors come from. */
export interface SensorWindow {
  addEventListener(type: 'deviceorientation', listener: (event: DeviceOrientationEvent) => void): void;
  removeEventListener(type: 'deviceorientation', listener: (event: DeviceOrientationEvent) => void): void;
  /** How far the picture is turned against the phone, degrees: `screen.orientation.angle`. */
  readonly screenDeg: () => number;
}

/**
 * Tells of every reading of the phone's turn, in one object that the next reading changes; returns how to stop.
 * Desktop browsers send one without angles: none.
 */
export function feelTurning(
  page: SensorWindow,
  onTurn: (angles: DeviceAngles, screenDeg: number, atMs: number) => void,
): () => void {
  const told = { alpha: 0, beta: 0, gamma: 0 };
  const listen = ({ alpha, beta, gamma, timeStamp }: DeviceOrientationEvent) => {
    if (alpha === null || beta === null || gamma === null) return;
    told.alpha = alpha;
    told.beta = beta;
    told.gamma = gamma;
    onTurn(told, page.screenDeg(), timeStamp);
  };
  page.addEventListener('deviceorientation', listen);
  return () => page.removeEventListener('deviceorientation', listen);
}
