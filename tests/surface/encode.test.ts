import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js';
import { describe, expect, test } from 'vitest';
import { encodeGlb } from '../../src/surface/encode-glb.ts';
import { encodeStl } from '../../src/surface/encode-stl.ts';

/** A corner of the patient: 10 mm to the left, 20 mm backward, 40 mm headward, all faces outward. */
const corner = {
  positions: Float32Array.of(5, 6, 7, 15, 6, 7, 5, 26, 7, 5, 6, 47),
  triangles: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3),
};

/** Six times the volume of a closed list of triangles, positive where they face outward. */
function signedVolume(corners: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < corners.length; at += 9) {
    const [a, b, c] = [0, 3, 6].map((from) => [0, 1, 2].map((axis) => corners[at + from + axis]!));
    sum +=
      a![0]! * (b![1]! * c![2]! - b![2]! * c![1]!) -
      a![1]! * (b![0]! * c![2]! - b![2]! * c![0]!) +
      a![2]! * (b![0]! * c![1]! - b![1]! * c![0]!);
  }
  return sum;
}

describe('STL', () => {
  test('is read by three with the patient’s millimetres and outward normals', () => {
    const bytes = encodeStl(corner);
    const geometry = new STLLoader().parse(bytes.buffer);
    const { array } = geometry.getAttribute('position');
    expect([...array.slice(0, 9)]).toEqual([5, 6, 7, 5, 26, 7, 15, 6, 7]);
    expect(array).toHaveLength(36);
    expect(signedVolume(array)).toBeCloseTo(10 * 20 * 40, 2);
    expect([...geometry.getAttribute('normal').array.slice(0, 3)]).toEqual([0, 0, -1]);
    expect(bytes).toHaveLength(84 + 4 * 50);
    expect(new TextDecoder().decode(bytes.slice(0, 5))).not.toBe('solid');
  });
});

describe('GLB', () => {
  const bytes = encodeGlb(corner);
  const view = new DataView(bytes.buffer);
  const jsonLength = view.getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(bytes.slice(20, 20 + jsonLength)));
  const binaryAt = 28 + jsonLength;
  const floatsOf = (accessor: number) => {
    const { byteOffset, byteLength } = json.bufferViews[json.accessors[accessor].bufferView];
    return new Float32Array(bytes.slice(binaryAt + byteOffset, binaryAt + byteOffset + byteLength).buffer);
  };

  test('is framed as glTF 2.0 asks', () => {
    expect([view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)]).toEqual([
      0x46546c67,
      2,
      bytes.length,
    ]);
    expect(view.getUint32(16, true)).toBe(0x4e4f534a);
    expect(jsonLength % 4).toBe(0);
    expect(view.getUint32(20 + jsonLength, true)).toBe(json.buffers[0].byteLength);
    expect(view.getUint32(24 + jsonLength, true)).toBe(0x004e4942);
    expect(bytes).toHaveLength(binaryAt + json.buffers[0].byteLength);
  });

  test('is in metres, headward up, the front towards the viewer, and not mirrored', () => {
    const positions = floatsOf(0);
    const metres = [0.005, 0.007, -0.006];
    for (const [i, value] of metres.entries()) expect(positions[i]).toBeCloseTo(value, 6);
    // The vertex 40 mm headward is 0.04 m up; the one 20 mm backward is 0.02 m behind.
    expect(positions[10]! - positions[1]!).toBeCloseTo(0.04, 6);
    expect(positions[8]! - positions[2]!).toBeCloseTo(-0.02, 6);
    const faces = [...corner.triangles].flatMap((v) => [...positions.slice(3 * v, 3 * v + 3)]);
    expect(signedVolume(faces)).toBeCloseTo(10 * 20 * 40 * 1e-9, 9);
    for (const axis of [0, 1, 2])
      expect(json.accessors[0].min[axis]).toBe(Math.min(...positions.filter((_, i) => i % 3 === axis)));
  });

  test('has unit normals that lean outward, and no vertex without one', () => {
    const normals = floatsOf(1);
    for (let at = 0; at < normals.length; at += 3)
      expect(Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!)).toBeCloseTo(1, 5);
    // The vertex farthest to the left leans left.
    expect(normals[3]).toBeGreaterThan(0.5);
    const unused = encodeGlb({ positions: Float32Array.of(1, 2, 3), triangles: new Uint32Array() });
    expect(unused.length).toBeGreaterThan(100);
  });
});
