import { CanvasTexture, Group, Sprite, SpriteMaterial } from 'three';
import { extentAlong } from '../../imaging/slice-plane.ts';
import { centreOf, type Volume } from '../../imaging/volume.ts';

/** Patient directions by DICOM's letters, LPS. */
const DIRECTIONS = [
  { letter: 'L', axis: 0, sign: 1 },
  { letter: 'R', axis: 0, sign: -1 },
  { letter: 'P', axis: 1, sign: 1 },
  { letter: 'A', axis: 1, sign: -1 },
  { letter: 'H', axis: 2, sign: 1 },
  { letter: 'F', axis: 2, sign: -1 },
] as const;

/** Letter height, and its distance from the volume's box, mm at life size. */
const HEIGHT_MM = 42;
const OFF_MM = 34;

/** L, R, A, P, H and F round the volume, always turned to the reader. Stands in LPS mm; an sRGB colour. */
export function createOrientationLetters(
  volume: Volume,
  color: number,
): { readonly object: Group; dispose(): void } {
  const object = new Group();
  const materials = DIRECTIONS.map(({ letter, axis, sign }) => {
    const material = letterMaterial(letter, color);
    const along: [number, number, number] = [0, 0, 0];
    along[axis] = 1;
    const [low, high] = extentAlong(volume, along);
    const sprite = new Sprite(material);
    const [x, y, z] = centreOf(volume);
    sprite.position.set(x, y, z);
    sprite.position.setComponent(axis, sign > 0 ? high + OFF_MM : low - OFF_MM);
    sprite.scale.setScalar(HEIGHT_MM);
    sprite.raycast = ignoreRays;
    object.add(sprite);
    return material;
  });
  return {
    object,
    dispose() {
      for (const material of materials) {
        material.map?.dispose();
        material.dispose();
      }
    },
  };
}

const ignoreRays = () => {};
const PIXELS = 96;

function letterMaterial(letter: string, color: number): SpriteMaterial {
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS;
  canvas.height = PIXELS;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('orientation letters: no 2D canvas');
  pen.font = `600 ${PIXELS * 0.8}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = `#${color.toString(16).padStart(6, '0')}`;
  pen.fillText(letter, PIXELS / 2, PIXELS / 2);
  const map = new CanvasTexture(canvas);
  map.colorSpace = 'srgb';
  return new SpriteMaterial({ map, depthWrite: false, toneMapped: false });
}
