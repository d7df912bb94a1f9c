import { z } from 'zod';
import type { Triple } from '../../../imaging/vector.ts';
import type { Abdomen } from '../../anatomy/abdomen/abdomen.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill } from '../../scene.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { Solid } from '../../solid.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('pneumoperitoneum'),
  /** Depth of the gas under the foremost place of the abdominal wall. */
  depthMm: z.number().min(5).max(30),
});

/** Heights between which gas may gather, mm. */
const [lowZ, highZ] = [-60, 158];

/** Free gas that has risen under the front wall of a patient who lies on the back: its lower surface is level. */
export const pneumoperitoneum = findingKind({
  kind: 'pneumoperitoneum',
  anatomy: 'abdomen',
  schema,
  example: { id: 'gas', kind: 'pneumoperitoneum', depthMm: 13 },
  place(body: Abdomen, spec, random) {
    const { plan, upper, colon, bowel } = body;
    const { cavity } = plan.frame;
    const room = body.room;
    const frontY = foremost(room);
    // No gas farther back than this, mm.
    const levelY = frontY + spec.depthMm + 14;
    const gut = [upper.stomach, colon.solid, bowel.solid];
    // The falciform ligament stands out between two pockets of gas.
    const ligamentX = random.between(-9, -2);
    const uneven = createNoiseField(random.fork('lower surface'), 34);
    // Liver and fat sink away evenly: gas is thickest under the foremost wall and thins out to all sides.
    const thickness = (x: number, y: number, z: number) =>
      spec.depthMm * (0.94 - (x / 96) ** 2 - ((z - 92) / 118) ** 2 + 0.14 * uneven(x, y, z));
    const region: Solid = {
      bounds: { min: [-115, frontY - 4, lowZ], max: [115, levelY, highZ] },
      distance(x, y, z) {
        const within = room.distance(x, y, z) + 0.8;
        let d = Math.max(y - levelY, lowZ - z, z - highZ, within);
        if (d > 8) return d;
        d = Math.max(d, -within - thickness(x, y, z));
        if (z > 40) d = Math.max(d, 0.7 - Math.abs(x - ligamentX - 0.04 * (z - 90)));
        if (d > 4) return d;
        for (const organ of gut) d = Math.max(d, 0.6 - organ.distance(x, y, z));
        return d;
      },
    };
    const deepest = deepestPlace(region, frontY, levelY);
    // A few bubbles beside the duodenum and under the liver, where the leak may be.
    const bubbles = Array.from({ length: 6 }, () => {
      const at: Triple = [random.between(-46, -22), random.between(-66, -54), random.between(70, 96)];
      const r = random.between(1.2, 3);
      return ellipsoid(at, [r * 1.4, r, r]);
    }).filter(({ bounds }) => cavity.distance(...bounds.min) < 0);
    return {
      id: spec.id,
      kind: spec.kind,
      region,
      layers: fill(plan.tissue.gas, ...bubbles, region),
      place: 'under the front wall of the abdomen',
      measures: {
        depth: {
          quantity: 'Greatest depth of the gas',
          value: deepest.depthMm,
          unit: 'mm',
          points: deepest.ends,
        },
      },
    };
  },
});

/** The foremost y of the room under the wall, sought near the midline. */
function foremost(room: Solid): number {
  let front = 0;
  for (let z = 20; z <= 150; z += 5)
    for (let x = -60; x <= 60; x += 6)
      for (let y = -70; y > -130; y -= 0.5) {
        if (room.distance(x, y, z) > -0.8) break;
        front = Math.min(front, y);
      }
  return front;
}

/** Where the gas reaches farthest from front to back, to a tenth of a millimetre. */
function deepestPlace(region: Solid, frontY: number, levelY: number) {
  let best: { depthMm: number; ends: Triple[] } = { depthMm: 0, ends: [] };
  for (let z = lowZ; z <= highZ; z += 4)
    for (let x = -90; x <= 90; x += 3) {
      let back = levelY;
      while (back > frontY && region.distance(x, back, z) > 0) back -= 0.2;
      let y = back;
      while (y > frontY - 3 && region.distance(x, y, z) <= 0) y -= 0.1;
      if (back - y > best.depthMm)
        best = {
          depthMm: back - y,
          ends: [
            [x, y, z],
            [x, back, z],
          ],
        };
    }
  return best;
}
