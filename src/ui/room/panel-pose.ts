/** Where something stands as seen from the eyes: degrees to the right and up, metres away. */
export interface Direction {
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly distanceM: number;
}

/** A pose in metres; three's axes: +x right, +y up, −z ahead. Quaternion as x, y, z, w. */
export interface Pose {
  readonly position: readonly [number, number, number];
  readonly quaternion: readonly [number, number, number, number];
}

const RAD = Math.PI / 180;

/** The pose of a panel in that direction from the origin, its front (+z) turned to the origin and upright. */
export function panelPose({ azimuthDeg, elevationDeg, distanceM }: Direction): Pose {
  const [azimuth, elevation] = [azimuthDeg * RAD, elevationDeg * RAD];
  const [sinYaw, cosYaw] = [Math.sin(-azimuth / 2), Math.cos(-azimuth / 2)];
  const [sinTilt, cosTilt] = [Math.sin(elevation / 2), Math.cos(elevation / 2)];
  return {
    position: [
      distanceM * Math.cos(elevation) * Math.sin(azimuth),
      distanceM * Math.sin(elevation),
      -distanceM * Math.cos(elevation) * Math.cos(azimuth),
    ],
    // Turned about the vertical first, then tilted about its own horizontal: R = Ry(−azimuth) · Rx(elevation).
    quaternion: [cosYaw * sinTilt, sinYaw * cosTilt, -sinYaw * sinTilt, cosYaw * cosTilt],
  };
}
