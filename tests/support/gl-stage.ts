import {
  type Camera,
  DepthTexture,
  FloatType,
  GLSL3,
  Mesh,
  NearestFilter,
  NoBlending,
  type Object3D,
  OrthographicCamera,
  PlaneGeometry,
  RawShaderMaterial,
  Scene,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';

/** A small off-screen picture that is read back as numbers. */
export interface GlStage {
  readonly renderer: WebGLRenderer;
  /** Adds an object; `clear` takes all of them out again. */
  readonly scene: Scene;
  /** Renders and reads red, green, blue, alpha as floats; row 0 is the top. */
  colours(camera: Camera): Pixels;
  /** Renders and reads the depth buffer, 0 … 1, in every channel. */
  depths(camera: Camera): Pixels;
  dispose(): void;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Pixel by column and row from the top left. */
  at(column: number, row: number): [number, number, number, number];
}

/** One renderer with a float target of this size; black, transparent background. */
export function createGlStage(width: number, height: number): GlStage {
  const renderer = new WebGLRenderer({ antialias: false });
  renderer.setClearColor(0, 0);
  const depthTexture = new DepthTexture(width, height, FloatType);
  const target = new WebGLRenderTarget(width, height, {
    type: FloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthTexture,
  });
  const scene = new Scene();
  const copy = depthCopy(depthTexture, width, height);

  const read = (from: WebGLRenderTarget): Pixels => {
    const data = new Float32Array(width * height * 4);
    renderer.readRenderTargetPixels(from, 0, 0, width, height, data);
    return {
      width,
      height,
      at(column, row) {
        const start = 4 * (column + width * (height - 1 - row));
        return [data[start]!, data[start + 1]!, data[start + 2]!, data[start + 3]!];
      },
    };
  };
  const draw = (what: Object3D, camera: Camera, into: WebGLRenderTarget) => {
    renderer.setRenderTarget(into);
    renderer.clear();
    renderer.render(what, camera);
    renderer.setRenderTarget(null);
    const error = renderer.getContext().getError();
    if (error) throw new Error(`WebGL error ${error}`);
  };

  return {
    renderer,
    scene,
    colours(camera) {
      draw(scene, camera, target);
      return read(target);
    },
    depths(camera) {
      draw(scene, camera, target);
      draw(copy.mesh, copy.camera, copy.target);
      return read(copy.target);
    },
    dispose() {
      target.dispose();
      copy.target.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** Copies a depth texture into a float picture that can be read back. */
function depthCopy(depthTexture: DepthTexture, width: number, height: number) {
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    blending: NoBlending,
    depthTest: false,
    uniforms: { uDepth: { value: depthTexture } },
    vertexShader: 'in vec3 position; void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: `precision highp float; uniform highp sampler2D uDepth; out vec4 outColour;
      void main() { outColour = vec4(texelFetch(uDepth, ivec2(gl_FragCoord.xy), 0).r); }`,
  });
  const mesh = new Mesh(new PlaneGeometry(2, 2), material);
  mesh.frustumCulled = false;
  const target = new WebGLRenderTarget(width, height, { type: FloatType });
  return { mesh, target, camera: new OrthographicCamera() };
}
