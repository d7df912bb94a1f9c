import { expect, test } from 'vitest';
import { Vector2, Vector4 } from 'three';
import { eyeField, pictureFromScreen } from '../../../src/cardboard/optics/eye-field.ts';
import lens from '../../../src/cardboard/optics/lens.glsl?raw';
import { viewerProfiles } from '../../../src/cardboard/optics/viewer-profile.ts';
import { runGlsl } from '../../support/gl-function.ts';

const SCREEN = { widthMm: 137, heightMm: 63 };
const PLACES = [
  [0.5, 0.5],
  [0.03, 0.91],
  [0.77, 0.12],
  [1, 1],
  [0, 0.4],
] as const;

test.each(viewerProfiles)('the lens of $name on the GPU is its twin, number by number', (profile) => {
  for (const eye of ['left', 'right'] as const) {
    const field = eyeField(profile, SCREEN, eye);
    const edges = ({ left, bottom, right, top }: typeof field.seen) => new Vector4(left, bottom, right, top);
    const shown = runGlsl([lens], 'result.xy = pictureFromScreen(a.xy);', PLACES, {
      uLens: { value: new Vector2(field.lens.k1, field.lens.k2) },
      uScreen: { value: edges(field.screen) },
      uSeen: { value: edges(field.seen) },
    });
    PLACES.forEach(([x, y], i) => {
      const [u, v] = pictureFromScreen(field, x, y);
      expect(shown[i]![0]).toBeCloseTo(u, 5);
      expect(shown[i]![1]).toBeCloseTo(v, 5);
    });
  }
});
