import {
  type Camera,
  CustomBlending,
  HalfFloatType,
  LinearFilter,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type OrthographicCamera,
  type PerspectiveCamera,
  type Scene,
  ShaderMaterial,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { CopyShader } from 'three/examples/jsm/shaders/CopyShader.js';
import { pixelOffset } from '../sampling/low-discrepancy.ts';

/**
 * A picture that is drawn once while things move, and that gathers passes when they rest: each pass looks
 * elsewhere within its pixels, so that their mean goes to the oversampled picture. Then drawing it costs nothing.
 */
export interface SettlingPicture {
  readonly texture: Texture;
  /** Draws one picture on its own and forgets the passes. */
  drawOnce(renderer: WebGLRenderer, scene: Scene, camera: ViewCamera, width: number, height: number): void;
  /** Adds pass `pass` (0 begins anew) of this size to the mean. */
  addPass(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: ViewCamera,
    width: number,
    height: number,
    pass: number,
  ): void;
  dispose(): void;
}

export type ViewCamera = Camera & (PerspectiveCamera | OrthographicCamera);

/** Whether passes can be gathered: their mean needs more than eight bits. */
export function canGather(renderer: WebGLRenderer): boolean {
  return ['EXT_color_buffer_float', 'EXT_color_buffer_half_float'].some((name) =>
    renderer.extensions.has(name),
  );
}

export function createSettlingPicture(): SettlingPicture {
  const linear = { minFilter: LinearFilter, magFilter: LinearFilter };
  const single = new WebGLRenderTarget(1, 1, linear);
  const gathered = new WebGLRenderTarget(1, 1, { ...linear, type: HalfFloatType, depthBuffer: false });
  const material = new ShaderMaterial({
    ...CopyShader,
    name: 'mean of passes',
    uniforms: { tDiffuse: { value: single.texture }, opacity: { value: 1 } },
    depthTest: false,
    depthWrite: false,
    transparent: true,
    // The copy is opaque and comes times its share: new * share + old * (1 - share) is the running mean.
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });
  const quad = new FullScreenQuad(material);
  let shown = single;

  const draw = (renderer: WebGLRenderer, scene: Scene, camera: ViewCamera, width: number, height: number) => {
    single.setSize(width, height);
    renderer.setRenderTarget(single);
    renderer.setClearColor(0x000000, 1);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.setRenderTarget(null);
  };
  return {
    get texture() {
      return shown.texture;
    },
    drawOnce(renderer, scene, camera, width, height) {
      draw(renderer, scene, camera, width, height);
      shown = single;
    },
    addPass(renderer, scene, camera, width, height, pass) {
      camera.setViewOffset(width, height, ...pixelOffset(pass), width, height);
      draw(renderer, scene, camera, width, height);
      camera.clearViewOffset();
      gathered.setSize(width, height);
      material.uniforms.opacity!.value = 1 / (pass + 1);
      const { autoClear } = renderer;
      renderer.autoClear = false;
      renderer.setRenderTarget(gathered);
      quad.render(renderer);
      renderer.setRenderTarget(null);
      renderer.autoClear = autoClear;
      shown = gathered;
    },
    dispose() {
      single.dispose();
      gathered.dispose();
      material.dispose();
      quad.dispose();
    },
  };
}
