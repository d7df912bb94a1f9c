import { joinBytes } from '../base/join-bytes.ts';
import type { SurfaceMesh } from './surface-mesh.ts';

/**
 * A surface as binary glTF 2.0, which is metres with y up and the front towards +z: x is the patient's left, y is
 * headward, z is forward. A turn and no mirror, so left stays left.
 */
export function encodeGlb({ positions, triangles }: SurfaceMesh): Uint8Array<ArrayBuffer> {
  const turned = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    turned[at] = positions[at]! / 1000;
    turned[at + 1] = positions[at + 2]! / 1000;
    turned[at + 2] = -positions[at + 1]! / 1000;
  }
  const normals = vertexNormals(turned, triangles);
  const parts = [turned, normals, triangles].map((part) => new Uint8Array(part.buffer as ArrayBuffer));
  const json = JSON.stringify(describe(turned, triangles));
  const jsonBytes = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const binary = joinBytes(parts);
  const total = 12 + 8 + jsonBytes.length + 8 + binary.length;
  return joinBytes([
    words(0x46546c67, 2, total),
    words(jsonBytes.length, 0x4e4f534a),
    jsonBytes,
    words(binary.length, 0x004e4942),
    binary,
  ]);
}

/** Little-endian 32-bit words. */
function words(...values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [i, value] of values.entries()) view.setUint32(4 * i, value, true);
  return new Uint8Array(view.buffer);
}

function describe(turned: Float32Array, triangles: Uint32Array) {
  const bytes = turned.length * 4;
  const count = turned.length / 3;
  const [min, max] = boundsOf(turned);
  return {
    asset: { version: '2.0', generator: 'Oblique, for teaching only' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0, name: 'Surface' }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0, NORMAL: 1 }, indices: 2, material: 0 }] }],
    materials: [
      {
        pbrMetallicRoughness: {
          baseColorFactor: [0.8, 0.76, 0.68, 1],
          metallicFactor: 0,
          roughnessFactor: 0.6,
        },
      },
    ],
    buffers: [{ byteLength: 2 * bytes + triangles.length * 4 }],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: bytes, target: 34962 },
      { buffer: 0, byteOffset: bytes, byteLength: bytes, target: 34962 },
      { buffer: 0, byteOffset: 2 * bytes, byteLength: triangles.length * 4, target: 34963 },
    ],
    accessors: [
      { bufferView: 0, componentType: 5126, count, type: 'VEC3', min, max },
      { bufferView: 1, componentType: 5126, count, type: 'VEC3' },
      { bufferView: 2, componentType: 5125, count: triangles.length, type: 'SCALAR' },
    ],
  };
}

function boundsOf(positions: Float32Array): [number[], number[]] {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at++) {
    min[at % 3] = Math.min(min[at % 3]!, positions[at]!);
    max[at % 3] = Math.max(max[at % 3]!, positions[at]!);
  }
  return [min, max];
}

/** Unit normals: each triangle's, weighted by its area, at the vertices that it meets. */
function vertexNormals(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [3 * triangles[at]!, 3 * triangles[at + 1]!, 3 * triangles[at + 2]!];
    const along = (from: number, to: number, axis: number) => positions[to + axis]! - positions[from + axis]!;
    for (let axis = 0; axis < 3; axis++) {
      const [next, after] = [(axis + 1) % 3, (axis + 2) % 3];
      const value = along(a, b, next) * along(a, c, after) - along(a, b, after) * along(a, c, next);
      normals[a + axis]! += value;
      normals[b + axis]! += value;
      normals[c + axis]! += value;
    }
  }
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!);
    // A vertex that no triangle uses, or whose triangles cancel out, still needs a direction.
    if (length === 0) normals[at + 1] = 1;
    else for (let axis = 0; axis < 3; axis++) normals[at + axis]! /= length;
  }
  return normals;
}
