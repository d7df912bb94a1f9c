import {
  BackSide,
  BoxGeometry,
  Data3DTexture,
  DataTexture,
  FloatType,
  LinearFilter,
  Mesh,
  type OrthographicCamera,
  RedFormat,
  Scene,
  ShaderMaterial,
  UniformsUtils,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three';
import { VolumeRenderShader1 } from 'three/examples/jsm/shaders/VolumeShader.js';
import type { BenchVolume, Contestant } from '../contestant.ts';
import { finishFrame, readCanvas } from '../finish-frame.ts';
import { isoHu, type Mode, mipWindow } from '../look.ts';
import { newCanvas } from '../new-canvas.ts';
import type { Pose } from '../orbit.ts';
import { aim, newPoseCamera } from '../pose-camera.ts';
import { centreOf } from '../volume-geometry.ts';

const styles: Partial<Record<Mode, number>> = { mip: 0, isosurface: 1 };

/** Three's own volume shader, set up as in three's example of it: floats, step one voxel. */
export function createContestant(): Contestant {
  let given: BenchVolume;
  let renderer: WebGLRenderer;
  let camera: OrthographicCamera;
  let mesh: Mesh<BoxGeometry, ShaderMaterial>;
  const scene = new Scene();
  const materials = new Map<number, ShaderMaterial>();
  const gl = () => renderer.getContext() as WebGL2RenderingContext;

  /** One material per step: the shader has its step as a constant. */
  const materialFor = (stepShare: number): ShaderMaterial => {
    const known = materials.get(stepShare);
    if (known) return known;
    const first = materials.get(1);
    const material = new ShaderMaterial({
      uniforms: first ? first.uniforms : UniformsUtils.clone(VolumeRenderShader1.uniforms),
      vertexShader: VolumeRenderShader1.vertexShader,
      fragmentShader: stepShare === 1 ? VolumeRenderShader1.fragmentShader : withStep(stepShare),
      side: BackSide,
    });
    materials.set(stepShare, material);
    return material;
  };
  const setMode = (mode: Mode) => {
    const { uniforms } = mesh.material;
    uniforms.u_renderstyle!.value = styles[mode]!;
  };
  const render = (pose: Pose) => {
    aim(camera, pose, centreOf(given));
    renderer.render(scene, camera);
    finishFrame(gl());
  };

  return {
    modes: ['mip', 'isosurface'],
    accept(volume) {
      given = volume;
    },
    async load(canvasPx, mode, pose) {
      renderer = new WebGLRenderer({ canvas: newCanvas(canvasPx), antialias: false });
      renderer.setClearColor(0, 1);
      const [nx, ny, nz] = given.dims;
      const texture = new Data3DTexture(Float32Array.from(given.hu), nx, ny, nz);
      texture.format = RedFormat;
      texture.type = FloatType;
      texture.minFilter = LinearFilter;
      texture.magFilter = LinearFilter;
      texture.unpackAlignment = 1;
      texture.needsUpdate = true;
      // Places are counted from the first voxel's centre, as in the example.
      const geometry = new BoxGeometry(nx, ny, nz);
      geometry.translate(nx / 2 - 0.5, ny / 2 - 0.5, nz / 2 - 0.5);
      mesh = new Mesh(geometry, materialFor(1));
      mesh.scale.set(...given.spacingMm);
      // The shader reads half a voxel off: it divides places by the size without adding the half to the centre.
      mesh.position.set(...given.originMm).addScaledVector(mesh.scale, -0.5);
      mesh.frustumCulled = false;
      const { uniforms } = mesh.material;
      uniforms.u_data!.value = texture;
      uniforms.u_size!.value = new Vector3(nx, ny, nz);
      uniforms.u_clim!.value = new Vector2(
        mipWindow.centre - mipWindow.width / 2,
        mipWindow.centre + mipWindow.width / 2,
      );
      uniforms.u_renderthreshold!.value = isoHu;
      uniforms.u_cmdata!.value = greyRamp();
      setMode(mode);
      scene.add(mesh);
      camera = newPoseCamera();
      render(pose);
    },
    async prepare(mode, stepShare) {
      mesh.material = materialFor(stepShare);
      setMode(mode);
    },
    render,
    picture: () => readCanvas(gl()),
    dispose() {
      for (const material of materials.values()) material.dispose();
      mesh.geometry.dispose();
      renderer.dispose();
      renderer.domElement.remove();
    },
  };
}

/** The shader with another step; its cap on samples grows with it. */
function withStep(stepShare: number): string {
  const source = VolumeRenderShader1.fragmentShader;
  const changed = source
    .replace(
      'const float relative_step_size = 1.0;',
      `const float relative_step_size = ${stepShare.toFixed(6)};`,
    )
    .replace('const int MAX_STEPS = 887;', `const int MAX_STEPS = ${Math.ceil(887 / stepShare)};`);
  if (!changed.includes(stepShare.toFixed(6))) throw new Error('three-shader: the step is not where it was');
  return changed;
}

function greyRamp(): DataTexture {
  const bytes = new Uint8Array(256 * 4);
  for (let i = 0; i < 256; i++) bytes.set([i, i, i, 255], 4 * i);
  const texture = new DataTexture(bytes, 256, 1);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
