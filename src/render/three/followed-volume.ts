import type { Camera, WebGLRenderer } from 'three';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { applyShownVolume, type ShownVolume, shownCurve, shownVolume } from '../shown-volume.ts';
import { createEyePictures, type EyePictures } from './eye-pictures.ts';
import { createVolumeObject, type VolumeObject } from './volume-object.ts';
import type { VolumeTextures } from './volume-textures.ts';

/** What a room shows in 3D: the volume that decides the look, and the pictures of it that stand in the room. */
export interface FollowedVolume {
  readonly object: VolumeObject;
  readonly pictures: EyePictures;
  /** Follows the viewer's look from now on; returns how to stop. */
  follow(): () => void;
  /** Every mode, so that neither entering a room nor changing the mode there compiles. */
  compileAsync(renderer: WebGLRenderer, camera: Camera): Promise<void>;
  dispose(): void;
}

/** The volume as the viewer's state has it, for the eyes of a headset or a phone. */
export function createFollowedVolume(
  textures: VolumeTextures,
  { store }: Pick<Viewer, 'store'>,
  onChange: () => void,
): FollowedVolume {
  const state = store.getState();
  const object = createVolumeObject(textures, {
    transferFunction: shownCurve(state),
    mode: state.renderMode,
    onChange,
  });
  const pictures = createEyePictures(object);
  return {
    object,
    pictures,
    follow() {
      let applied: ShownVolume | undefined;
      const apply = (next: ViewerState) => {
        const shown = shownVolume(next);
        applyShownVolume(object, shown, applied);
        applied = shown;
      };
      apply(store.getState());
      return store.subscribe(apply);
    },
    compileAsync: (renderer, camera) => pictures.compileAsync(renderer, camera),
    dispose() {
      pictures.dispose();
      object.dispose();
    },
  };
}
