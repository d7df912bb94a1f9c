import { Matrix3, Vector2, Vector3, Vector4 } from 'three';
import { maxClips } from '../lps-clip.ts';
import { stillQuality } from '../quality-ladder.ts';
import { type DistanceField, unknownFields } from '../sampling/leap.ts';
import { lightInView } from '../sampling/lighting.ts';
import type { ClipPlane } from '../sampling/ray-box.ts';
import { linearPart, lpsFromTexture, lpsGradientFromIndex } from '../sampling/texture-space.ts';
import type { TransferTable } from '../transfer-table.ts';
import { brickTexture } from './brick-texture.ts';
import type { GpuLimits } from './gpu-limits.ts';
import { tableFromHu, transferTexture } from './transfer-texture.ts';
import type { VolumeLook } from './volume-look.ts';
import type { VolumeTextures } from './volume-textures.ts';

const boneWhite = [0.93, 0.88, 0.78] as const;

/** Uniforms of one ray-marched volume, with the textures behind them; shared by its materials. */
export function createVolumeUniforms(textures: VolumeTextures, limits: GpuLimits) {
  const { volume } = textures;
  const geometry = {
    lpsFromTexture: linearPart(lpsFromTexture(volume)),
    lpsGradient: lpsGradientFromIndex(volume),
    isoColour: boneWhite,
  };
  const all = {
    ...textures.uniforms,
    uLpsFromTexture: { value: new Matrix3().fromArray(geometry.lpsFromTexture) },
    uLpsGradient: { value: new Matrix3().fromArray(geometry.lpsGradient) },
    uStepVoxels: { value: stillQuality.stepVoxels },
    uJitter: { value: 1 },
    uPhase: { value: 0 },
    uClips: { value: Array.from({ length: maxClips }, () => new Vector4()) },
    uClipCount: { value: 0 },
    uBricks: { value: brickTexture(unknownFields.max) },
    uBrickCounts: { value: new Vector3(1, 1, 1) },
    uBricksPerTexture: { value: new Vector3(1, 1, 1) },
    uBrickBoundHu: { value: new Vector2() },
    uTable: { value: null as ReturnType<typeof transferTexture> | null },
    uTableFromHu: { value: new Vector2() },
    uGradientOpacity: { value: new Vector4(0, 1, 1, 1) },
    uShading: { value: new Vector4() },
    uWindow: { value: new Vector2() },
    uIsoHu: { value: 0 },
    uIsoColour: { value: new Vector3(...boneWhite) },
    uLightView: { value: new Vector3(...lightInView) },
  };
  let table: TransferTable | undefined;
  let shown: DistanceField | undefined;

  return {
    all,
    geometry,
    /** Swaps in a look with the map that belongs to it. */
    setLook(look: VolumeLook, field: DistanceField) {
      if (look.table !== table) {
        all.uTable.value?.dispose();
        all.uTable.value = transferTexture(look.table, limits.floatLinear);
        all.uTableFromHu.value.set(...tableFromHu(look.table));
        const { gradientOpacity, shading } = look.table;
        all.uGradientOpacity.value.set(...gradientOpacity.huPerMm, ...gradientOpacity.share);
        all.uShading.value.set(shading.ambient, shading.diffuse, shading.specular, shading.shininess);
        table = look.table;
      }
      all.uIsoHu.value = look.isoHu;
      all.uWindow.value.set(look.window.centre, look.window.width);
      if (field === shown) return;
      shown = field;
      all.uBricks.value.dispose();
      all.uBricks.value = brickTexture(field);
      all.uBrickCounts.value.set(...field.counts);
      all.uBricksPerTexture.value.set(...field.bricksPerTexture);
      const [low, high] = field.boundRange;
      all.uBrickBoundHu.value.set((high - low) / 65535, low);
    },
    setClips(clips: readonly ClipPlane[]) {
      clips.forEach((clip, i) => {
        all.uClips.value[i]!.set(...clip);
      });
      all.uClipCount.value = clips.length;
    },
    dispose() {
      all.uTable.value?.dispose();
      all.uBricks.value.dispose();
    },
  };
}
