import { type PlaneName, type Planes, standardPlanes } from '../imaging/slice-plane.ts';
import { angleBetween, isTurned } from '../imaging/turn-plane.ts';
import type { Scan } from '../viewer/scan.ts';
import { PLANE_NAMES } from './room/plane-names.ts';

/** "Coronal", or once it is turned "Coronal oblique 23°": how far it leans from the scan's own plane. */
export function planeName({ frame }: Pick<Scan, 'frame'>, planes: Planes, name: PlaneName): string {
  const standard = standardPlanes(frame)[name];
  if (!isTurned(planes[name], standard)) return PLANE_NAMES[name];
  const degrees = Math.round((angleBetween(planes[name], standard) * 180) / Math.PI);
  return `${PLANE_NAMES[name]} oblique ${degrees}°`;
}

/** Whether any plane is no longer the scan's own. */
export function anyTurned({ frame }: Pick<Scan, 'frame'>, planes: Planes): boolean {
  const standard = standardPlanes(frame);
  return (Object.keys(standard) as PlaneName[]).some((name) => isTurned(planes[name], standard[name]));
}
