import vtkPiecewiseFunction from '@kitware/vtk.js/Common/DataModel/PiecewiseFunction.js';
import vtkColorMaps from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction/ColorMaps.js';
import vtkColorTransferFunction from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction.js';
import { describe, expect, test } from 'vitest';
import { evaluate, type TransferFunction } from '../../src/imaging/transfer-function.ts';
import { transferFunctions } from '../../src/render/transfer-functions.ts';
import { transferFunctionFromVtk } from '../support/transfer-function-from-vtk.ts';

const hus = Array.from({ length: 900 }, (_, i) => -1100 + i * 5.13);

/** Red, green, blue and opacity at `hus`, as vtk.js itself evaluates two lists of nodes. */
function byVtk(rgbPoints: readonly number[], opacityPoints: readonly number[]): number[][] {
  const colours = vtkColorTransferFunction.newInstance();
  for (let i = 0; i < rgbPoints.length; i += 4)
    colours.addRGBPoint(rgbPoints[i]!, rgbPoints[i + 1]!, rgbPoints[i + 2]!, rgbPoints[i + 3]!);
  const opacities = vtkPiecewiseFunction.newInstance();
  for (let i = 0; i < opacityPoints.length; i += 2)
    opacities.addPoint(opacityPoints[i]!, opacityPoints[i + 1]!);
  return hus.map((hu) => {
    const rgb: [number, number, number] = [0, 0, 0];
    colours.getColor(hu, rgb);
    const alpha = [0];
    opacities.getTable(hu, hu, 1, alpha);
    return [...rgb, ...alpha];
  });
}

function expectSame(tf: TransferFunction, rgbPoints: readonly number[], opacityPoints: readonly number[]) {
  const expected = byVtk(rgbPoints, opacityPoints);
  const differences = hus.map((hu, i) =>
    Math.max(...evaluate(tf, hu).map((value, channel) => Math.abs(value - expected[i]![channel]!))),
  );
  expect(Math.max(...differences)).toBeLessThan(1e-3);
}

describe('our curves, evaluated by vtk.js', () => {
  test.each(transferFunctions.map((tf) => [tf.id, tf] as const))('%s', (_id, tf) => {
    expectSame(
      tf,
      tf.points.flatMap(({ hu, rgb }) => [hu, ...rgb]),
      tf.points.flatMap(({ hu, opacity }) => [hu, opacity]),
    );
  });
});

describe('presets of vtk.js, as ours', () => {
  // biome-ignore format: a table
  const opacity = [-1024, 0, -610, 0, -420, 0.15, 180, 0.15, 181, 0.6, 1499, 0.83];
  test.each(['Cool to Warm', 'erdc_rainbow_bright', '2hot', 'X Ray'])('%s', (name) => {
    const preset = vtkColorMaps.getPresetByName(name)!;
    const from = preset.RGBPoints!;
    const [first, last] = [from[0]!, from.at(-4)!];
    // Stretched over CT, as a user of vtk.js does.
    const rgbPoints = from.map((v, i) => (i % 4 ? v : -1000 + ((v - first) / (last - first)) * 2500));
    expectSame(
      transferFunctionFromVtk('vtk', name, { rgbPoints, opacityPoints: opacity }),
      rgbPoints,
      opacity,
    );
  });

  test('nodes that are not where the other list has some are interpolated', () => {
    const rgb = [-500, 0.1, 0.2, 0.3, 300, 0.9, 0.4, 0.1];
    const alpha = [-200, 0, 100, 0.7, 900, 0.2];
    const tf = transferFunctionFromVtk('mixed', 'Mixed', { rgbPoints: rgb, opacityPoints: alpha });
    expect(tf.points.map(({ hu }) => hu)).toEqual([-500, -200, 100, 300, 900]);
    expectSame(tf, rgb, alpha);
  });
});
