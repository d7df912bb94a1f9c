import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer, type Tissue } from '../../scene.ts';
import { inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { RodEnd } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';
import { bone, rodChain, smoothEnds } from '../bone.ts';
import { type HeadPlan, sides } from './head-plan.ts';
import { partedMuscle } from './muscle-mass.ts';

/** What a scan of the neck shows at its lower end: lung tips, upper ribs, collar bones, shoulder muscles. */
export function upperChestLayers({ tissue, random }: HeadPlan, skin: Solid): Layer[] {
  const chance = random.fork('upper chest');
  const grain = createNoiseField(chance.fork('lung'), 3);
  const lung: Tissue = { hu: -855, texture: (x, y, z) => 0.35 * y + 30 * grain(x, y, z) };
  const tips = sides.map((s) => ellipsoid([s * 48, 26, -275], [41, 52, 80]));
  const wall = subtraction(inflate(union(tips, 10), 10), inflate(union(tips), 1));
  const shoulders = sides.map((s) => {
    const body = union(
      [ellipsoid([s * 105, 40, -238], [62, 40, 34]), ellipsoid([s * 118, -34, -268], [70, 34, 34])],
      16,
    );
    return partedMuscle(intersection(body, inflate(skin, -9)), 1.3, chance.fork(`shoulder ${s}`));
  });
  return [
    ...fill(tissue.muscle, ...shoulders, partedMuscle(wall, 1, chance.fork('wall'))),
    ...fill(lung, ...tips.map((tip) => tip)),
    ...fill(
      tissue.artery,
      ...sides.flatMap((s) => [
        ...tube(
          smoothPath([
            [s * 30, 20, -262, 1.8],
            [s * 44, 22, -238, 1.3],
            [s * 52, 32, -218, 0.8],
          ]),
        ),
        ...tube(
          smoothPath([
            [s * 32, 10, -262, 1.7],
            [s * 52, 4, -240, 1.2],
            [s * 60, 14, -224, 0.7],
          ]),
        ),
        ...tube(
          smoothPath([
            [s * 36, 34, -262, 1.5],
            [s * 60, 44, -240, 1],
          ]),
        ),
      ]),
    ),
    ...sides.flatMap((s) => bone(ribs(s), 1.2, tissue.cortex, tissue.marrow)),
    ...sides.flatMap((s) => {
      const collar = smoothEnds(
        [
          end(s * 14, -60, -222, 6, 7),
          end(s * 52, -48, -212, 5, 5.5),
          end(s * 100, -22, -208, 4.5, 6),
          end(s * 150, 6, -206, 4, 9),
        ],
        12,
      );
      return bone(rodChain(collar), 1.8, tissue.cortex, tissue.marrow);
    }),
    ...bone(
      [(inset) => roundCone([0, -58, -228], [0, -66, -280], 9 - inset, 10 - inset)],
      1.2,
      tissue.cortex,
      tissue.marrow,
    ),
  ];
}

const end = (x: number, y: number, z: number, thin: number, wide: number): RodEnd => ({
  at: [x, y, z],
  thinDirection: [0, 0, 1],
  halfThicknessMm: thin,
  halfWidthMm: wide,
});

/** First and second rib, round the lung's tip. */
function ribs(s: 1 | -1) {
  const first = smoothEnds(
    [
      end(s * 24, 40, -160, 3, 5),
      end(s * 58, 36, -176, 3, 7),
      end(s * 70, 4, -194, 3, 8),
      end(s * 50, -34, -212, 3, 8),
      end(s * 22, -52, -226, 3, 6),
    ],
    10,
  );
  const second = smoothEnds(
    [
      end(s * 24, 50, -182, 3, 4),
      end(s * 70, 62, -200, 3, 6),
      end(s * 94, 20, -230, 3, 6),
      end(s * 80, -30, -258, 3, 6),
    ],
    10,
  );
  return [...rodChain(first), ...rodChain(second)];
}
