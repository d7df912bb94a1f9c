import { GLSL3, Matrix4, Mesh, PlaneGeometry, RawShaderMaterial, Vector2, Vector3, Vector4 } from 'three';
import { applyToVector } from '../../imaging/affine.ts';
import { type SlabProjection, slabProjections } from '../../imaging/slab.ts';
import { lpsFromPlane, type PlaneAxes, type SlicePlane } from '../../imaging/slice-plane.ts';
import type { LpsVector } from '../../imaging/spaces.ts';
import { scale } from '../../imaging/vector.ts';
import { clampWindow, type VoiWindow } from '../../imaging/voi-window.ts';
import slab from '../glsl/slab.glsl?raw';
import sliceFragment from '../glsl/slice.frag.glsl?raw';
import sliceVertex from '../glsl/slice.vert.glsl?raw';
import volume from '../glsl/volume.glsl?raw';
import window from '../glsl/window.glsl?raw';
import { slabSamples } from '../sampling/slab.ts';
import { textureFromLps } from '../sampling/texture-space.ts';
import { shaderHeader } from '../volume-shader.ts';
import type { VolumeTextures } from './volume-textures.ts';

/** A plane through the volume as a three.js mesh; lives in a parent whose units are patient LPS millimetres. */
export interface SliceObject {
  readonly mesh: Mesh;
  /** Shows the plane's rectangle of this size with its middle at the plane's origin; faces −normal, the viewer. */
  setPlane(plane: SlicePlane, widthMm: number, heightMm: number): void;
  /**
   * The same for a thin slice in motion: a unit quad (x right, y up, facing +z) → LPS. Allocates nothing, so it may
   * be called in every frame.
   */
  followQuad(lpsFromQuad: Matrix4): void;
  setWindow(window: VoiWindow): void;
  /** Shows what lies within half the thickness to either side of the plane, mm; 0 is one thin slice. */
  setSlab(thicknessMm: number, projection: SlabProjection): void;
  /** Interpolates between voxels; otherwise shows the voxel that a pixel's centre lies in. */
  setSmooth(smooth: boolean): void;
  /** Size of a pixel in the patient, mm; undefined where it differs over the picture, as in perspective. */
  setPixel(mm: number | undefined): void;
  setInvert(invert: boolean): void;
  /** What is shown outside the volume: sRGB in [0, 1], premultiplied by `alpha`. */
  setBackground(red: number, green: number, blue: number, alpha: number): void;
  dispose(): void;
}

export function createSliceObject(textures: VolumeTextures): SliceObject {
  const textureFromPatient = textureFromLps(textures.volume);
  const quadToTexture = new Matrix4().fromArray([...textureFromPatient]);
  const uniforms = {
    ...textures.uniforms,
    uTextureFromQuad: { value: new Matrix4() },
    uWindow: { value: new Vector2(40, 400) },
    uSlabThrough: { value: new Vector3() },
    uSlabSamples: { value: 1 },
    uSlabProjection: { value: 0 },
    uSmooth: { value: 1 },
    uInvert: { value: 0 },
    uBackground: { value: new Vector4(0, 0, 0, 1) },
  };
  const program = (defines: Record<string, string>) =>
    new RawShaderMaterial({
      name: 'slice',
      glslVersion: GLSL3,
      defines,
      vertexShader: shaderHeader + sliceVertex,
      fragmentShader: [shaderHeader, volume, window, slab, sliceFragment].join('\n'),
      uniforms,
      premultipliedAlpha: true,
    });
  const thin = program({});
  const fine = program({ FINE: '' });
  const thick = program({ THICK: '' });
  const materials = [thin, fine, thick];
  const { dims } = textures.volume;
  let slabMm = 0;
  let pixelMm: number | undefined;
  let axes: PlaneAxes = { right: [1, 0, 0], down: [0, 1, 0], normal: [0, 0, 1] };
  const choose = () => {
    const through = applyToVector(textureFromPatient, scale(axes.normal, slabMm));
    uniforms.uSlabThrough.value.set(...through);
    uniforms.uSlabSamples.value = slabSamples(dims, through);
    mesh.material = slabMm > 0 ? thick : isFine() ? fine : thin;
  };
  /** Whether every pixel is read at its centre alone. */
  const isFine = () => {
    if (uniforms.uSmooth.value === 0) return true;
    if (pixelMm === undefined) return false;
    const voxels = (direction: LpsVector) => {
      const [x, y, z] = applyToVector(textureFromPatient, scale(direction, pixelMm!));
      return Math.hypot(x * dims[0], y * dims[1], z * dims[2]);
    };
    return Math.max(voxels(axes.right), voxels(axes.down)) <= 1;
  };
  const mesh = new Mesh(new PlaneGeometry(1, 1), thin);
  mesh.name = 'slice';
  mesh.matrixAutoUpdate = false;
  return {
    mesh,
    setPlane(plane, widthMm, heightMm) {
      quadFromPlane(plane, widthMm, heightMm, mesh.matrix);
      mesh.matrixWorldNeedsUpdate = true;
      uniforms.uTextureFromQuad.value.multiplyMatrices(quadToTexture, mesh.matrix);
      axes = plane;
      choose();
    },
    followQuad(lpsFromQuad) {
      mesh.matrix.copy(lpsFromQuad);
      mesh.matrixWorldNeedsUpdate = true;
      uniforms.uTextureFromQuad.value.multiplyMatrices(quadToTexture, lpsFromQuad);
    },
    setWindow(next) {
      const { centre, width } = clampWindow(next);
      uniforms.uWindow.value.set(centre, width);
    },
    setSlab(thicknessMm, projection) {
      slabMm = thicknessMm;
      uniforms.uSlabProjection.value = slabProjections.indexOf(projection);
      choose();
    },
    setSmooth(smooth) {
      uniforms.uSmooth.value = smooth ? 1 : 0;
      choose();
    },
    setPixel(mm) {
      pixelMm = mm;
      choose();
    },
    setInvert(invert) {
      uniforms.uInvert.value = invert ? 1 : 0;
    },
    setBackground(red, green, blue, alpha) {
      uniforms.uBackground.value.set(red, green, blue, alpha);
      for (const material of materials) material.transparent = alpha < 1;
    },
    dispose() {
      mesh.geometry.dispose();
      for (const material of materials) material.dispose();
    },
  };
}

const flip = new Matrix4().makeScale(1, -1, -1);
const size = new Matrix4();

/** Unit quad (x right, y up, facing +z) → LPS: y runs against the plane's down, +z against its normal. */
function quadFromPlane(plane: SlicePlane, widthMm: number, heightMm: number, into: Matrix4): void {
  into.fromArray([...lpsFromPlane(plane)]);
  into.multiply(flip).multiply(size.makeScale(widthMm, heightMm, 1));
}
