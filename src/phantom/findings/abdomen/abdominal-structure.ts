import { z } from 'zod';
import { lps } from '../../../imaging/spaces.ts';
import type { Triple } from '../../../imaging/vector.ts';
import type { Abdomen } from '../../anatomy/abdomen/abdomen.ts';
import { inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { sphere } from '../../shapes/sphere.ts';
import { tube, type Waypoint } from '../../shapes/path.ts';
import { box } from '../../shapes/box.ts';
import type { Solid } from '../../solid.ts';
import { findingKind, type PlacedFinding } from '../finding-kind.ts';
import { acrossVessel } from './aortic-aneurysm.ts';

const structures = [
  'aorta',
  'aorta-widest',
  'aorta-at-renal-vein',
  'aortic-blood',
  'inferior-vena-cava',
  'portal-vein',
  'superior-mesenteric-artery',
  'left-renal-vein',
  'right-kidney',
  'left-kidney',
  'renal-cortex',
  'renal-pelvis',
  'spleen',
  'gallbladder',
  'pancreas-body',
  'left-adrenal',
  'bladder',
  'liver-tissue',
  'right-psoas',
] as const;
type Structure = (typeof structures)[number];

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('abdominal-structure'),
  structure: z.enum(structures),
});

type Facts = Pick<PlacedFinding, 'region' | 'place' | 'measures'>;

/** A healthy structure to name, point to or measure: nothing is painted for it. */
export const abdominalStructure = findingKind({
  kind: 'abdominal-structure',
  anatomy: 'abdomen',
  schema,
  example: { id: 'aorta', kind: 'abdominal-structure', structure: 'aorta' },
  place(body: Abdomen, spec) {
    return { id: spec.id, kind: spec.kind, layers: [], ...finders[spec.structure](body) };
  },
});

/** A stretch of a vessel between two heights, `inMm` within its wall. */
const stretch = (path: readonly Waypoint[], zFrom: number, zTo: number, inMm: number): Solid =>
  union(
    tube(
      path.filter(([, , z]) => z >= zFrom && z <= zTo),
      -inMm,
    ),
  );

/** Part of a vessel by its share of the way. */
const part = (path: readonly Waypoint[], from: number, to: number, inMm: number): Solid =>
  union(tube(path.slice(Math.floor(from * path.length), Math.ceil(to * path.length)), -inMm));

const ball = (at: Triple, radiusMm: number): Solid => sphere(lps(...at), radiusMm);

/** A ball that fits the vessel: a diameter of it in any direction is the vessel's. */
const across = (path: readonly Waypoint[], at: Waypoint): Facts => ({
  region: ball([at[0], at[1], at[2]], at[3]),
  measures: {
    outerDiameter: {
      quantity: 'Outer diameter',
      value: 2 * at[3],
      unit: 'mm',
      points: acrossVessel(path, at),
    },
  },
});

const finders: Readonly<Record<Structure, (body: Abdomen) => Facts>> = {
  aorta: ({ vessels: { aorta } }) => ({
    region: stretch(aorta, -20, 90, 0),
    place: 'in front of the spine, a little to the left',
  }),
  'aorta-widest': ({ vessels: { aorta } }) => {
    const low = aorta.filter(([, , z]) => z < 50 && z > -36);
    return across(
      aorta,
      low.reduce((a, b) => (b[3] > a[3] ? b : a)),
    );
  },
  'aorta-at-renal-vein': ({ vessels: { aorta } }) =>
    across(
      aorta,
      aorta.reduce((a, b) => (Math.abs(b[2] - 66) < Math.abs(a[2] - 66) ? b : a)),
    ),
  'aortic-blood': ({ vessels: { aorta } }) => ({
    region: stretch(aorta, 10, 50, 2.6),
    place: 'aorta',
  }),
  'inferior-vena-cava': ({ vessels }) => ({
    region: stretch(vessels.lines.cava, -10, 40, 0.5),
    place: 'in front of the spine, on the right',
  }),
  'portal-vein': ({ vessels }) => ({
    region: part(vessels.lines.portal, 0.15, 0.85, 0.8),
    place: 'portal vein',
  }),
  'superior-mesenteric-artery': ({ vessels }) => ({
    region: stretch(vessels.lines.mesenteric, 8, 50, 0),
    place: 'in front of the aorta',
  }),
  'left-renal-vein': ({ vessels }) => ({
    region: union(tube(vessels.lines.renalVeinLeft.filter(([x]) => x > -3 && x < 26))),
    place: 'between the aorta and the artery in front of it',
  }),
  'right-kidney': ({ kidneys }) => ({ region: kidneys[1]!.solid, place: 'right kidney' }),
  'left-kidney': ({ kidneys }) => ({ region: kidneys[0]!.solid, place: 'left kidney' }),
  'renal-cortex': ({ kidneys }) => {
    const { solid, centre } = kidneys[0]!;
    const rim = subtraction(solid, inflate(solid, -5));
    return {
      region: intersection(rim, box(lps(centre[0] + 26, centre[1], centre[2]), [22, 30, 40])),
      place: 'left kidney',
    };
  },
  'renal-pelvis': ({ kidneys }) => {
    const [x, y, z] = kidneys[0]!.ureter[0]!;
    return { region: ball([x, y, z + 8], 4), place: 'left kidney' };
  },
  spleen: ({ upper }) => ({
    region: upper.spleen,
    place: 'left upper part, beside the stomach',
  }),
  gallbladder: ({ liver }) => ({
    region: liver.gallbladder,
    place: 'under the liver',
  }),
  'pancreas-body': ({ upper }) => ({
    region: intersection(upper.pancreas, box(lps(20, -40, 84), [44, 60, 40])),
    place: 'in front of the splenic vein',
  }),
  'left-adrenal': ({ upper }) => ({
    region: upper.adrenals.left,
    place: 'in front of the left kidney’s upper pole',
  }),
  bladder: ({ pelvic }) => ({ region: pelvic.bladder, place: 'middle of the pelvis' }),
  'liver-tissue': ({ liver }) => {
    const clear = ([x, y, z]: Triple) =>
      Math.min(
        -liver.solid.distance(x, y, z),
        ...liver.vessels.map((v) => Math.hypot(v.at[0] - x, v.at[1] - y, v.at[2] - z) - v.radiusMm),
      );
    let best: Triple = [-90, 0, 90];
    for (let x = -115; x < -50; x += 5)
      for (let y = -70; y < 50; y += 5)
        for (let z = 60; z < 140; z += 8) if (clear([x, y, z]) > clear(best)) best = [x, y, z];
    return { region: ball(best, Math.min(12, clear(best))), place: 'liver' };
  },
  'right-psoas': ({ psoas }) => ({ region: psoas[1]!, place: 'beside the lumbar spine' }),
};
