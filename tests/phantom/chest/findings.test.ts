import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { eachAxis } from '../../../src/imaging/vector.ts';
import { createChest } from '../../../src/phantom/anatomy/chest/chest.ts';
import { fissureDistance } from '../../../src/phantom/anatomy/chest/lobes.ts';
import { granuloma } from '../../../src/phantom/findings/chest/granuloma.ts';
import { nodule } from '../../../src/phantom/findings/chest/nodule.ts';
import { measureRegion } from '../../../src/phantom/truth/measure-region.ts';

const chest = createChest(createRandom('findings'), { phase: 'portal-venous', changes: [] });

describe.each([nodule, granuloma].map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  const seeds = ['1', '2', '3'];
  const placed = seeds.map((seed) => kind.place(chest, kind.example, createRandom(seed)));

  it('accepts its example and refuses junk', () => {
    expect(kind.schema.safeParse(kind.example).success).toBe(true);
    for (const junk of [{}, { ...kind.example, lobe: 'nowhere' }, { ...kind.example, extra: 1 }, null])
      expect(kind.schema.safeParse(junk).success).toBe(false);
  });

  it('is in the same place for the same seed and elsewhere for another', () => {
    const again = kind.place(chest, kind.example, createRandom('1'));
    expect(again.region!.bounds).toEqual(placed[0]!.region!.bounds);
    expect(new Set(placed.map(({ region }) => region!.bounds.min[0])).size).toBe(seeds.length);
  });

  it('lies wholly in its lobe, clear of pleura and fissures, wherever the seed puts it', () => {
    for (const { region, facts } of placed) {
      const { min, max } = region!.bounds;
      const { lobe = '' } = facts!;
      const side = lobe.startsWith('left') ? 1 : -1;
      for (let n = 0; n < 400; n++) {
        const at = eachAxis(
          (a) => min[a]! + ((max[a]! - min[a]!) * [n % 8, Math.floor(n / 8) % 8, n / 64][a]!) / 7,
        );
        if (region!.distance(...at) > 0) continue;
        expect(chest.lungs.lobeAt(...at)).toBe(lobe);
        expect(chest.lungs.side[side].distance(...at)).toBeLessThan(0);
        expect(fissureDistance(...at)).toBeGreaterThan(1);
      }
    }
  });

  it('has the size that its recipe asks for, within a tenth', () => {
    const asked = Number((kind.example as { meanDiameterMm?: number }).meanDiameterMm);
    for (const finding of placed) {
      const equivalent =
        2 * ((3 * measureRegion(finding.region!, finding.layers, 24).volumeMm3) / (4 * Math.PI)) ** (1 / 3);
      expect(Math.abs(equivalent / asked - 1)).toBeLessThan(0.1);
    }
  });
});
