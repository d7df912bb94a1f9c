import type { quat } from 'gl-matrix';
import {
  ArrayCamera,
  GLSL3,
  NoBlending,
  PerspectiveCamera,
  RawShaderMaterial,
  type Scene,
  SRGBColorSpace,
  Vector2,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { shaderHeader } from '../../render/volume-shader.ts';
import { type EyeField, eyeField, type PhoneScreen } from './eye-field.ts';
import lens from './lens.glsl?raw';
import lensPassFragment from './lens-pass.frag.glsl?raw';
import lensPassVertex from './lens-pass.vert.glsl?raw';
import type { ViewerProfile } from './viewer-profile.ts';

/** A phone's screen behind two lenses: both eyes are drawn side by side into one picture, then bent for the lenses. */
export interface StereoScreen {
  /** Both eyes; their parents are the room. */
  readonly camera: ArrayCamera;
  /** `eyesMm`: between the person's eyes. `width`, `height`: of the canvas, device pixels. */
  fit(profile: ViewerProfile, screen: PhoneScreen, eyesMm: number, width: number, height: number): void;
  /** Turns the head; the eyes are at the room's origin. Allocates nothing. */
  look(turn: quat): void;
  draw(renderer: WebGLRenderer, scene: Scene): void;
  dispose(): void;
}

/** Metres; nearer than a hand and further than a room nothing is drawn. */
const NEAR_M = 0.05;
const FAR_M = 50;

/**
 * `samples`: of each pixel, for smooth edges. `mostPixels`: of the picture of both eyes; a lens spreads it, so one to
 * one in the middle of sight takes about twice the canvas.
 */
export function createStereoScreen({ samples = 4, mostPixels = 3_500_000 } = {}): StereoScreen {
  const target = new WebGLRenderTarget(1, 1, {
    samples,
    colorSpace: SRGBColorSpace,
    internalFormat: 'RGBA8',
  });
  // Display values, as on the page and in a headset: three converts into a target only where that says so.
  Object.assign(target, { isXRRenderTarget: true });
  const eyes = [createEyeCamera(), createEyeCamera()] as const;
  const camera = new ArrayCamera([...eyes]);
  camera.matrixWorldAutoUpdate = false;
  const fields: EyeField[] = [];
  let besideM = 0.032;

  const uniforms = {
    uPicture: { value: target.texture },
    uLens: { value: new Vector2() },
    uScreen: { value: new Vector4() },
    uSeen: { value: new Vector4() },
    uPart: { value: new Vector4() },
  };
  const material = new RawShaderMaterial({
    name: 'lens',
    glslVersion: GLSL3,
    vertexShader: shaderHeader + lensPassVertex,
    fragmentShader: [shaderHeader, lens, lensPassFragment].join('\n'),
    uniforms,
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
  });
  const quad = new FullScreenQuad(material);
  const canvas = new Vector2();

  const placeEye = (eye: EyeCamera, rightM: number) => {
    eye.quaternion.copy(camera.quaternion);
    eye.position.set(rightM, 0, 0).applyQuaternion(camera.quaternion);
    eye.updateMatrixWorld(true);
  };
  const showEye = (renderer: WebGLRenderer, i: 0 | 1, width: number, height: number) => {
    const field = fields[i]!;
    const { viewport } = eyes[i];
    uniforms.uLens.value.set(field.lens.k1, field.lens.k2);
    setEdges(uniforms.uScreen.value, field.screen);
    setEdges(uniforms.uSeen.value, field.seen);
    uniforms.uPart.value.set(
      viewport.x / target.width,
      viewport.y / target.height,
      viewport.z / target.width,
      viewport.w / target.height,
    );
    material.uniformsNeedUpdate = true;
    renderer.setViewport((i * width) / 2, 0, width / 2, height);
    quad.render(renderer);
  };

  return {
    camera,
    fit(profile, screen, eyesMm, width, height) {
      besideM = eyesMm / 2000;
      fields[0] = eyeField(profile, screen, 'left');
      fields[1] = eyeField(profile, screen, 'right');
      const { seen, screen: half } = fields[0];
      const wide = ((width / 2) * (seen.right - seen.left)) / (half.right - half.left);
      const high = (height * (seen.top - seen.bottom)) / (half.top - half.bottom);
      const held = Math.min(1, Math.sqrt(mostPixels / (2 * wide * high)));
      const [w, h] = [Math.max(1, Math.round(wide * held)), Math.max(1, Math.round(high * held))];
      target.setSize(2 * w, h);
      for (const i of [0, 1] as const) {
        eyes[i].viewport.set(i * w, 0, w, h);
        setField(eyes[i], fields[i]!);
      }
      camera.projectionMatrix.copy(eyes[0].projectionMatrix);
      camera.projectionMatrixInverse.copy(eyes[0].projectionMatrixInverse);
    },
    look(turn) {
      camera.quaternion.set(turn[0]!, turn[1]!, turn[2]!, turn[3]!);
      camera.updateMatrixWorld(true);
      placeEye(eyes[0], -besideM);
      placeEye(eyes[1], besideM);
    },
    draw(renderer, scene) {
      renderer.setRenderTarget(target);
      renderer.render(scene, camera);
      renderer.setRenderTarget(null);
      renderer.getSize(canvas);
      const { autoClear } = renderer;
      renderer.autoClear = false;
      showEye(renderer, 0, canvas.x, canvas.y);
      showEye(renderer, 1, canvas.x, canvas.y);
      renderer.autoClear = autoClear;
      renderer.setViewport(0, 0, canvas.x, canvas.y);
    },
    dispose() {
      target.dispose();
      material.dispose();
      quad.dispose();
    },
  };
}

type EyeCamera = PerspectiveCamera & { readonly viewport: Vector4 };

function createEyeCamera(): EyeCamera {
  const viewport = new Vector4();
  return Object.assign(new PerspectiveCamera(), { viewport });
}

function setField(camera: PerspectiveCamera, { seen }: EyeField): void {
  const { left, right, top, bottom } = seen;
  camera.near = NEAR_M;
  camera.far = FAR_M;
  camera.projectionMatrix.makePerspective(
    left * NEAR_M,
    right * NEAR_M,
    top * NEAR_M,
    bottom * NEAR_M,
    NEAR_M,
    FAR_M,
  );
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
}

const setEdges = (into: Vector4, { left, bottom, right, top }: EyeField['seen']) =>
  into.set(left, bottom, right, top);
