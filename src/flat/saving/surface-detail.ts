import { spacingMm, type Volume } from '../../imaging/volume.ts';

/** How finely a surface follows the voxels. */
export const surfaceDetails = [
  { id: 'fine', name: 'Fine', hint: 'Every voxel', factor: 1 },
  { id: 'medium', name: 'Medium', hint: 'About a quarter of the size', factor: 2 },
  { id: 'small', name: 'Small', hint: 'For phones and slow links', factor: 4 },
] as const;
export type SurfaceDetail = (typeof surfaceDetails)[number]['id'];

/** Voxels along each axis that are averaged into one: about equal millimetres, so thick slices stay single. */
export function stepsFor(
  detail: SurfaceDetail,
  volume: Pick<Volume, 'lpsFromIndex'>,
): [number, number, number] {
  const { factor } = surfaceDetails.find(({ id }) => id === detail)!;
  const spacing = spacingMm(volume);
  const wantedMm = factor * Math.min(...spacing);
  const [x, y, z] = spacing.map((mm) => Math.max(1, Math.round(wantedMm / mm)));
  return [x!, y!, z!];
}
