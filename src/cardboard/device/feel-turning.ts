import type { DeviceAngles } from '../pose/head-from-device.ts';

/** Where readings of the phone's sensors come from. */
export interface SensorWindow {
  addEventListener(type: 'deviceorientation', listener: (event: DeviceOrientationEvent) => void): void;
  removeEventListener(type: 'deviceorientation', listener: (event: DeviceOrientationEvent) => void): void;
  /** How far the picture is turned against the phone, degrees: `screen.orientation.angle`. */
  readonly screenDeg: () => number;
}

/** Tells of every reading of the phone's turn; returns how to stop. Desktop browsers send one without angles: none. */
export function feelTurning(
  page: SensorWindow,
  onTurn: (angles: DeviceAngles, screenDeg: number, atMs: number) => void,
): () => void {
  const listen = ({ alpha, beta, gamma, timeStamp }: DeviceOrientationEvent) => {
    if (alpha === null || beta === null || gamma === null) return;
    onTurn({ alpha, beta, gamma }, page.screenDeg(), timeStamp);
  };
  page.addEventListener('deviceorientation', listen);
  return () => page.removeEventListener('deviceorientation', listen);
}
