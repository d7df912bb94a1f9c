import type vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume';
import type vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper';
import { boneCurve, light, type Mode, mipWindow } from './look.ts';

/** Composite and maximum intensity, as vtk.js numbers them. */
const blendModes = { composite: 0, maximum: 1 } as const;

/** The modes of vtk.js and of Cornerstone, which draws with it. */
export const vtkModes: readonly Mode[] = ['lit', 'unlit', 'mip'];

/** Shows a mode with the curves of the bench; works on vtk.js's own volume and on the one inside Cornerstone. */
export function showWithVtk(volume: vtkVolume, mode: Mode): void {
  const property = volume.getProperty();
  const mapper = volume.getMapper() as vtkVolumeMapper;
  const colours = property.getRGBTransferFunction(0);
  const opacity = property.getScalarOpacity(0);
  colours.removeAllPoints();
  opacity.removeAllPoints();
  if (mode === 'mip') {
    const { centre, width } = mipWindow;
    colours.addRGBPoint(centre - width / 2, 0, 0, 0);
    colours.addRGBPoint(centre + width / 2, 1, 1, 1);
    opacity.addPoint(centre - width / 2, 1);
    opacity.addPoint(centre + width / 2, 1);
  } else {
    for (const { hu, opacity: share, rgb } of boneCurve.points) {
      colours.addRGBPoint(hu, ...rgb);
      opacity.addPoint(hu, share);
    }
  }
  property.setScalarOpacityUnitDistance(0, boneCurve.referenceStepMm);
  property.setInterpolationTypeToLinear();
  property.setShade(mode === 'lit');
  property.setAmbient(light.ambient);
  property.setDiffuse(light.diffuse);
  property.setSpecular(light.specular);
  property.setSpecularPower(light.shininess);
  mapper.setBlendMode(mode === 'mip' ? blendModes.maximum : blendModes.composite);
}

/**
 * Samples at a share of the distance `wholeMm`. The opacity table holds the distance but is made anew only when
 * a curve has changed, so one is touched.
 */
export function sampleWithVtk(
  volume: vtkVolume,
  wholeMm: number,
  wholeSamples: number,
  stepShare: number,
): void {
  const mapper = volume.getMapper() as vtkVolumeMapper;
  mapper.setSampleDistance(wholeMm * stepShare);
  mapper.setMaximumSamplesPerRay(Math.ceil(wholeSamples / stepShare));
  volume.getProperty().getScalarOpacity(0).modified();
}
