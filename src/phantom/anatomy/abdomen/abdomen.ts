import type { Random } from '../../../base/random.ts';
import type { Solid } from '../../solid.ts';
import type { Body, BodyRequest } from '../anatomy-kind.ts';
import type { Triple } from '../../../imaging/vector.ts';
import { type AbdomenPlan, createAbdomenPlan, sides } from './abdomen-plan.ts';
import { bodyWallLayers } from './body-wall.ts';
import { type Colon, createColon } from './colon.ts';
import { createDiaphragm, cruraLayers } from './diaphragm.ts';
import { aorticPush, createGreatVessels, type Dilatation, type GreatVessels } from './great-vessels.ts';
import { createKidneys, type Kidney, type Obstruction } from './kidneys.ts';
import { createLiver, type Liver } from './liver.ts';
import { spineLayers } from './lumbar-spine.ts';
import { mesenteryLayers } from './mesentery.ts';
import { muscleLayers, psoasSolid } from './muscles.ts';
import { pelvisLayers } from './pelvis.ts';
import { createPelvicOrgans, type PelvicOrgans } from './pelvic-organs.ts';
import { ribLayers } from './ribs.ts';
import { createSmallBowel, type SmallBowel } from './small-bowel.ts';
import { tableLayers } from './table.ts';
import { createUpperOrgans, type UpperOrgans } from './upper-organs.ts';

/** What findings may change of an abdomen before it is built. */
export interface AbdomenChange {
  readonly dilatation?: Dilatation;
  readonly obstruction?: Obstruction;
}

/** An abdomen and pelvis, and what is needed to place findings in it. */
export interface Abdomen extends Body {
  readonly plan: AbdomenPlan;
  readonly liver: Liver;
  readonly upper: UpperOrgans;
  readonly kidneys: readonly Kidney[];
  readonly vessels: GreatVessels;
  readonly colon: Colon;
  readonly bowel: SmallBowel;
  readonly pelvic: PelvicOrgans;
  /** Left and right. */
  readonly psoas: readonly Solid[];
  /** Inside of the diaphragm and the wall. */
  readonly room: Solid;
}

/** One person's abdomen, arms up, on the table; the same random stream gives the same person. */
export function createAbdomen(random: Random, { phase, changes }: BodyRequest<AbdomenChange>): Abdomen {
  const change: AbdomenChange = Object.assign({}, ...changes);
  const plan = createAbdomenPlan(phase, random);
  const diaphragm = createDiaphragm(plan);
  const liver = createLiver(plan, diaphragm.room);
  const forwards = aorticPush(change.dilatation);
  const upper = createUpperOrgans(plan, diaphragm.room, forwards);
  const kidneys = createKidneys(plan, change.obstruction);
  const vessels = createGreatVessels(plan, change.dilatation);
  const colon = createColon(plan, forwards);
  const pelvic = createPelvicOrgans(plan);
  const psoas = sides.map((side) => psoasSolid(plan, side));
  const others = [
    colon.solid,
    liver.solid,
    liver.gallbladder,
    upper.stomach,
    upper.duodenum,
    upper.pancreas,
    pelvic.bladder,
    ...kidneys.map(({ solid }) => solid),
    ...psoas,
  ];
  const bowel = createSmallBowel(plan, (at) => freeRoom(plan, vessels, others, at));
  const table = tableLayers(plan);
  return {
    plan,
    liver,
    upper,
    kidneys,
    vessels,
    colon,
    bowel,
    pelvic,
    psoas,
    room: diaphragm.room,
    skin: plan.frame.skin,
    lies: { turnDegrees: random.fork('pose').between(-1.3, 1.3), table },
    scene: {
      layers: [
        ...table,
        ...bodyWallLayers(plan),
        ...diaphragm.layers,
        ...muscleLayers(plan),
        ...cruraLayers(plan),
        ...kidneys.flatMap(({ layers }) => layers),
        ...mesenteryLayers(plan, bowel.bends),
        ...bowel.layers,
        ...colon.layers,
        ...pelvic.layers,
        ...upper.layers,
        ...liver.layers,
        ...vessels.layers,
        ...pelvisLayers(plan),
        ...spineLayers(plan),
        ...ribLayers(plan),
      ],
    },
  };
}

/** How far a point is from what small bowel cannot lie in: walls, organs, spine, vessels, the root of its mesentery. */
function freeRoom(plan: AbdomenPlan, vessels: GreatVessels, others: readonly Solid[], at: Triple): number {
  const [x, y, z] = at;
  let room = -plan.frame.cavity.distance(x, y, z) - 1.5;
  for (const solid of others) {
    if (room < 4) return room;
    room = Math.min(room, solid.distance(x, y, z) - 0.5);
  }
  const inFrontOf = (line: GreatVessels['aorta'], clearMm: number) =>
    Math.min(...line.map(([a, b, c, r]) => Math.hypot(x - a, y - b, z - c) - r - clearMm));
  room = Math.min(room, inFrontOf(vessels.aorta, 4), inFrontOf(vessels.lines.cava, 3));
  room = Math.min(
    room,
    inFrontOf(vessels.lines.mesenteric, 12),
    inFrontOf(vessels.lines.superiorMesenteric, 10),
  );
  return Math.min(room, plan.frame.spineY(z) - 22 - y + Math.max(0, Math.abs(x) - 40));
}
