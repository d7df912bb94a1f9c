import type { Contestant } from './contestant.ts';

/** Everybody who takes part, ours first: one line each. Loaded when asked for, so that no page holds two. */
export const contestants = {
  ours: { name: 'Oblique', create: async () => (await import('./adapters/ours.ts')).createContestant() },
  vtk: { name: 'vtk.js', create: async () => (await import('./adapters/vtk.ts')).createContestant() },
  cornerstone: {
    name: 'Cornerstone3D',
    create: async () => (await import('./adapters/cornerstone.ts')).createContestant(),
  },
  niivue: { name: 'NiiVue', create: async () => (await import('./adapters/niivue.ts')).createContestant() },
  three: {
    name: 'three VolumeShader',
    create: async () => (await import('./adapters/three-shader.ts')).createContestant(),
  },
} as const satisfies Record<string, { name: string; create: () => Promise<Contestant> }>;

export type ContestantId = keyof typeof contestants;
