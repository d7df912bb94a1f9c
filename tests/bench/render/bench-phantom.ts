import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../../src/base/random.ts';
import { createChest } from '../../../src/phantom/anatomy/chest/chest.ts';
import { createQuantumNoise } from '../../../src/phantom/scanner/quantum-noise.ts';
import type { ScanProtocol } from '../../../src/phantom/scanner/scan-protocol.ts';
import { scanSlab } from '../../../src/phantom/scanner/scan-slab.ts';
import { sha256Hex } from '../../../src/phantom/sha256.ts';
import { generatorHash } from '../../../src/server/cli/generator-hash.ts';
import { type PhantomSize, phantomGrid } from './phantom-sizes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const seed = 'bench';
const slabSlices = 10;

/**
 * The bench's CT as a file of little-endian int16 HU: the product's synthetic chest with its noise. Made once and
 * kept in the temporary folder under the hash of what it was made from. 512 × 512 × 300 takes about two minutes.
 */
export async function benchPhantom(size: PhantomSize, say: (line: string) => void): Promise<string> {
  const { dims, spacingMm, originMm } = phantomGrid(size);
  const protocol: ScanProtocol = {
    columns: dims[0],
    rows: dims[1],
    slices: dims[2],
    pixelMm: spacingMm[0],
    sliceMm: spacingMm[2],
    firstMm: originMm,
    blurSigmaMm: 0.6,
    noiseHu: 15,
    dose: 1,
  };
  const folder = join(tmpdir(), 'oblique-bench-volumes');
  const hash = await sha256Hex(JSON.stringify({ generator: generatorHash(root, 'chest'), seed, protocol }));
  const path = join(folder, `${hash.slice(0, 16)}.raw`);
  if (existsSync(path)) return path;
  say(`making the phantom ${dims.join(' × ')}, once`);
  mkdirSync(folder, { recursive: true });
  const random = createRandom(seed);
  const { scene } = createChest(random.fork('chest'), { phase: 'portal-venous', changes: [] });
  const noise = createQuantumNoise(protocol, random.fork('noise'));
  const hu = new Int16Array(dims[0] * dims[1] * dims[2]);
  for (let from = 0; from < dims[2]; from += slabSlices) {
    const slab = scanSlab(scene, protocol, noise, from, Math.min(dims[2], from + slabSlices));
    hu.set(slab, from * dims[0] * dims[1]);
  }
  // Whole or not at all: a run that is stopped leaves no half volume behind.
  writeFileSync(`${path}.part`, hu);
  renameSync(`${path}.part`, path);
  return path;
}
