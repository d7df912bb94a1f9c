import { quat } from 'gl-matrix';
import { Mesh, MeshBasicMaterial, Scene, SphereGeometry, WebGLRenderer } from 'three';
import { expect, test } from 'vitest';
import { eyeField } from '../../../src/cardboard/optics/eye-field.ts';
import { seenThrough } from '../../../src/cardboard/optics/lens-distortion.ts';
import { createStereoScreen } from '../../../src/cardboard/optics/stereo-screen.ts';
import { viewerProfileById } from '../../../src/cardboard/optics/viewer-profile.ts';

const SIZE = { width: 1096, height: 504 };
const SCREEN = { widthMm: 137, heightMm: 63 };
const EYES_MM = 62;
const profile = viewerProfileById('cardboard-2015');

/** Middle of what is green in one half of the screen, shares of that half from the lower left; and its colour there. */
function findDot(renderer: WebGLRenderer, eye: 'left' | 'right') {
  const gl = renderer.getContext();
  const pixels = new Uint8Array(SIZE.width * SIZE.height * 4);
  gl.readPixels(0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  const half = SIZE.width / 2;
  let [count, sumX, sumY, brightest] = [0, 0, 0, 0];
  for (let y = 0; y < SIZE.height; y++)
    for (let x = 0; x < half; x++) {
      const green = pixels[4 * (x + (eye === 'right' ? half : 0) + SIZE.width * y) + 1]!;
      brightest = Math.max(brightest, green);
      if (green < 60) continue;
      count++;
      sumX += (x + 0.5) / half;
      sumY += (y + 0.5) / SIZE.height;
    }
  return { x: sumX / count, y: sumY / count, brightest };
}

test('the disparity of a dot on the screen, through the lenses, tells where it is', () => {
  const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
  const stereo = createStereoScreen({ samples: 0 });
  try {
    renderer.setPixelRatio(1);
    renderer.setSize(SIZE.width, SIZE.height);
    const at = [0.12, -0.07, -1.25] as const;
    // sRGB 128 must come out as 128: values on the screen are display values.
    const dot = new Mesh(new SphereGeometry(0.012, 24, 16), new MeshBasicMaterial({ color: 0x008000 }));
    dot.position.set(...at);
    const scene = new Scene().add(dot) as Scene;
    stereo.fit(profile, SCREEN, EYES_MM, SIZE.width, SIZE.height);
    stereo.look(quat.create());
    stereo.draw(renderer, scene);
    const tangents = (['left', 'right'] as const).map((eye) => {
      const { x, y, brightest } = findDot(renderer, eye);
      expect(Math.abs(brightest - 128)).toBeLessThanOrEqual(1);
      const { screen } = eyeField(profile, SCREEN, eye);
      const tx = screen.left + x * (screen.right - screen.left);
      const ty = screen.bottom + y * (screen.top - screen.bottom);
      const r = Math.hypot(tx, ty);
      const bent = seenThrough(profile, r) / r;
      return [tx * bent, ty * bent] as const;
    });
    const [left, right] = tangents as [readonly [number, number], readonly [number, number]];
    const depth = EYES_MM / 1000 / (left[0] - right[0]);
    expect(Math.abs(depth - 1.25)).toBeLessThan(0.04);
    expect(Math.abs(left[0] * depth - EYES_MM / 2000 - at[0])).toBeLessThan(0.005);
    expect(Math.abs(left[1] * depth - at[1])).toBeLessThan(0.005);
  } finally {
    stereo.dispose();
    renderer.dispose();
    renderer.forceContextLoss();
  }
});
