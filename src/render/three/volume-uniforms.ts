import { Matrix3, Vector2, Vector3, Vector4 } from 'three';
import { maxClips } from '../lps-clip.ts';
import { stillQuality } from '../quality-ladder.ts';
import { type BrickBounds, unknownBounds } from '../sampling/bounds.ts';
import { type DistanceField, unknownField } from '../sampling/distance-field.ts';
import type { EmptySpace } from '../sampling/empty-space.ts';
import { lightInView } from '../sampling/lighting.ts';
import type { ClipPlane } from '../sampling/ray-box.ts';
import { linearPart, lpsFromTexture, lpsGradientFromIndex } from '../sampling/texture-space.ts';
import type { TransferTable } from '../transfer-table.ts';
import { boundsTexture, distanceTexture } from './brick-texture.ts';
import { tableFromHu, transferTexture } from './transfer-texture.ts';
import type { VolumeLook } from './volume-look.ts';
import type { VolumeTextures } from './volume-textures.ts';

const boneWhite = [0.93, 0.88, 0.78] as const;

/** Uniforms of one ray-marched volume, with the textures behind them; shared by its materials. */
export function createVolumeUniforms(textures: VolumeTextures) {
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
    uBoxLow: { value: new Vector3() },
    uBoxHigh: { value: new Vector3(1, 1, 1) },
    uClips: { value: Array.from({ length: maxClips }, () => new Vector4()) },
    uClipCount: { value: 0 },
    uBricksPerTexture: { value: new Vector3(1, 1, 1) },
    uDistances: { value: distanceTexture(unknownField.counts, unknownField.distances) },
    uBounds: { value: boundsTexture(unknownBounds.max) },
    uBoundCounts: { value: new Vector3(1, 1, 1) },
    uBoundHu: { value: new Vector2() },
    uTable: { value: null as ReturnType<typeof transferTexture> | null },
    uTableFromHu: { value: new Vector3() },
    uVisibleHu: { value: new Vector3() },
    uGradientOpacity: { value: new Vector4(0, 1, 1, 1) },
    uShading: { value: new Vector4() },
    uWindow: { value: new Vector2() },
    uIsoHu: { value: 0 },
    uIsoColour: { value: new Vector3(...boneWhite) },
    uLightView: { value: new Vector3(...lightInView) },
  };
  let table: TransferTable | undefined;
  let shown: DistanceField | undefined;
  let bounded: BrickBounds | undefined;

  return {
    all,
    geometry,
    /** Swaps in a look with the maps that belong to it. */
    setLook(look: VolumeLook, { field, bounds, bricksPerTexture, box }: EmptySpace) {
      if (look.table !== table) {
        all.uTable.value?.dispose();
        all.uTable.value = transferTexture(look.table);
        all.uTableFromHu.value.set(...tableFromHu(look.table));
        const { gradientOpacity, shading, visibleBetween, allBetweenVisible } = look.table;
        // Infinity is no number to every driver.
        const [low, high] = visibleBetween.map((hu) => Math.min(1e9, Math.max(-1e9, hu))) as [number, number];
        all.uVisibleHu.value.set(low, high, allBetweenVisible ? 0 : 1);
        all.uGradientOpacity.value.set(...gradientOpacity.huPerMm, ...gradientOpacity.share);
        all.uShading.value.set(shading.ambient, shading.diffuse, shading.specular, shading.shininess);
        table = look.table;
      }
      all.uIsoHu.value = look.isoHu;
      all.uWindow.value.set(look.window.centre, look.window.width);
      all.uBoxLow.value.set(...box.low);
      all.uBoxHigh.value.set(...box.high);
      all.uBricksPerTexture.value.set(...bricksPerTexture);
      if (field !== shown) {
        all.uDistances.value.dispose();
        all.uDistances.value = distanceTexture(field.counts, field.distances);
        shown = field;
      }
      if (bounds !== bounded) {
        all.uBounds.value.dispose();
        all.uBounds.value = boundsTexture(bounds);
        all.uBoundCounts.value.set(...bounds.counts);
        const [low, high] = bounds.range;
        all.uBoundHu.value.set((high - low) / 65535, low);
        bounded = bounds;
      }
    },
    setClips(clips: readonly ClipPlane[]) {
      clips.forEach((clip, i) => {
        all.uClips.value[i]!.set(...clip);
      });
      all.uClipCount.value = clips.length;
    },
    dispose() {
      all.uTable.value?.dispose();
      all.uDistances.value.dispose();
      all.uBounds.value.dispose();
    },
  };
}
