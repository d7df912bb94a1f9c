import { z } from 'zod';
import { lps } from '../../../imaging/spaces.ts';
import { add, normalize, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import type { Head } from '../../anatomy/head/head.ts';
import { fill } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { sphere } from '../../shapes/sphere.ts';
import { findingKind } from '../finding-kind.ts';

const sites = [
  'middle cerebral',
  'anterior communicating',
  'posterior communicating',
  'basilar tip',
] as const;
type Site = (typeof sites)[number];

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('aneurysm'),
  site: z.enum(sites),
  side: z.enum(['left', 'right']),
  domeMm: z.number().min(3).max(16),
  neckMm: z.number().min(1.5).max(8),
});

/** On the patient's left: the artery it grows from, how far along, and where its dome points. */
const places: Readonly<Record<Site, { artery: string; share: number; towards: Triple; words: string }>> = {
  'middle cerebral': {
    artery: 'mca',
    share: 1,
    towards: [0.85, -0.35, 0.25],
    words: 'bifurcation of the {side} middle cerebral artery',
  },
  'anterior communicating': {
    artery: 'acom',
    share: 0.5,
    towards: [0, -0.85, 0.35],
    words: 'anterior communicating artery',
  },
  'posterior communicating': {
    artery: 'pcom',
    share: 0.02,
    towards: [0.35, 0.85, -0.15],
    words: '{side} internal carotid artery, where the posterior communicating artery leaves it',
  },
  'basilar tip': {
    artery: 'basilar',
    share: 1,
    towards: [0, -0.35, 0.9],
    words: 'tip of the basilar artery',
  },
};

/** A saccular aneurysm: a round dome on a straight neck, filled with the same contrast as its artery. */
export const aneurysm = findingKind({
  kind: 'aneurysm',
  anatomy: 'head',
  schema,
  example: { id: 'dome', kind: 'aneurysm', site: 'middle cerebral', side: 'right', domeMm: 7, neckMm: 3.2 },
  place(head: Head, spec) {
    const { artery, share, towards, words } = places[spec.site];
    const s = spec.side === 'left' ? 1 : -1;
    const paired = spec.site === 'middle cerebral' || spec.site === 'posterior communicating';
    const name = paired ? `${artery}-${spec.side}` : artery;
    const path = head.vessels.arteries.find((one) => one.name === name)!.path;
    const [x, y, z, vesselMm] = path[Math.round(share * (path.length - 1))]!;
    const root: Triple = [x, y, z];
    const out = normalize([s * towards[0], towards[1], towards[2]]);
    const [dome, neck] = [spec.domeMm / 2, Math.min(spec.neckMm, 0.9 * spec.domeMm) / 2];
    const brim = vesselMm + 1.2;
    const centre = add(root, scale(out, brim + Math.sqrt(dome * dome - neck * neck)));
    const ball = sphere(lps(...centre), dome);
    const stalk = roundCone(root, add(root, scale(out, brim + 0.5)), neck, neck);
    const { tissue } = head.plan;
    // Square to the dome's direction and in the axial plane, so that one slice shows the whole width.
    const across = normalize([-out[1], out[0], 0]);
    const line = (at: Triple, half: number): Triple[] => [
      subtract(at, scale(across, half)),
      add(at, scale(across, half)),
    ];
    const middleOfNeck = add(root, scale(out, brim - 0.2));
    return {
      id: spec.id,
      kind: spec.kind,
      region: ball,
      layers: fill(tissue.artery, union([ball, stalk])),
      place: words.replace('{side}', spec.side),
      facts: { side: paired ? spec.side : 'midline', site: spec.site.replace(' ', '-') },
      measures: {
        dome: { quantity: 'Width of the dome', value: 2 * dome, unit: 'mm', points: line(centre, dome) },
        neck: {
          quantity: 'Width of the neck',
          value: 2 * neck,
          unit: 'mm',
          points: line(middleOfNeck, neck),
        },
        domeToNeck: { quantity: 'Dome-to-neck ratio', value: dome / neck, unit: '1' },
      },
    };
  },
});
