import {
  BackSide,
  BoxGeometry,
  type Camera,
  FloatType,
  type Mesh,
  MeshBasicMaterial,
  NearestFilter,
  NoBlending,
  RawShaderMaterial,
  Scene,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { countedShader } from './counted-shader.ts';

/**
 * Texture fetches of one frame, summed over its rays; a ray is a pixel that the volume's whole box covers, also where
 * nothing there shows and none is marched.
 */
export interface FetchCounts {
  readonly rays: number;
  /** Those of them that fetch anything. */
  readonly marched: number;
  /** Places along the rays whose value was read: fetches of the volume that made no gradient. */
  readonly samples: number;
  readonly gradientFetches: number;
  /** Fetches of the brick map, and of whatever else in three dimensions helps. */
  readonly helperFetches: number;
  /** Fetches of two-dimensional tables: the transfer function. */
  readonly tableFetches: number;
}

/** Draws the mesh once, for each eye of the camera, with counters in its shader and everything else as it is. */
export function countFetches(
  renderer: WebGLRenderer,
  mesh: Mesh,
  camera: Camera,
  width: number,
  height: number,
): FetchCounts {
  const drawn = mesh.material as RawShaderMaterial;
  const counting = new RawShaderMaterial({
    glslVersion: drawn.glslVersion,
    vertexShader: drawn.vertexShader,
    fragmentShader: countedShader(drawn.fragmentShader),
    defines: { ...drawn.defines },
    uniforms: drawn.uniforms,
    side: drawn.side,
    // After what comes before it.
    transparent: true,
    blending: NoBlending,
    depthTest: false,
  });
  const target = new WebGLRenderTarget(width, height, {
    type: FloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  });
  const scene = new Scene();
  const probe = mesh.clone(false);
  probe.matrixAutoUpdate = false;
  probe.material = counting;
  probe.onBeforeRender = (...frame) => {
    mesh.onBeforeRender(...frame);
    counting.uniformsNeedUpdate = true;
  };
  const whole = mesh.clone(false);
  whole.geometry = new BoxGeometry(1, 1, 1).translate(0.5, 0.5, 0.5);
  whole.material = new MeshBasicMaterial({
    color: 0x000000,
    opacity: 0,
    transparent: true,
    side: BackSide,
    blending: NoBlending,
    depthTest: false,
  });
  whole.renderOrder = -1;
  scene.add(whole, probe);
  const { autoClear } = renderer;
  renderer.autoClear = false;
  renderer.setRenderTarget(target);
  const gl = renderer.getContext() as WebGL2RenderingContext;
  // What no ray draws keeps −1.
  gl.clearBufferfv(gl.COLOR, 0, [-1, -1, -1, -1]);
  renderer.render(scene, camera);
  const pixels = new Float32Array(width * height * 4);
  renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels);
  renderer.autoClear = autoClear;
  renderer.setRenderTarget(null);
  target.dispose();
  counting.dispose();
  whole.geometry.dispose();
  whole.material.dispose();
  return sumOf(pixels);
}

function sumOf(pixels: Float32Array): FetchCounts {
  const sum = [0, 0, 0, 0];
  let rays = 0;
  let marched = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i]! < 0) continue;
    rays++;
    if (pixels[i]! + pixels[i + 2]! + pixels[i + 3]! > 0) marched++;
    for (let c = 0; c < 4; c++) sum[c]! += pixels[i + c]!;
  }
  const [volume, gradients, helpers, tables] = sum as [number, number, number, number];
  return {
    rays,
    marched,
    samples: volume - gradients,
    gradientFetches: gradients,
    helperFetches: helpers,
    tableFetches: tables,
  };
}
