import { protocolSchema } from '../../src/research/protocol/protocol.ts';

/** Everybody reads two cases in the headset first, then the same ones on the screen. */
export const headsetFirst = protocolSchema.parse({
  schema: 'oblique/protocol',
  version: 1,
  id: 'headset-first',
  title: 'Headset first',
  design: 'pre-post',
  conditions: [
    { id: 'VR', name: 'Headset' },
    { id: 'FLAT', name: 'Screen' },
  ],
  questions: [{ id: 'Q1', name: 'Main finding' }],
  caseSets: [
    {
      id: 'A',
      cases: [
        { id: 'chest-001', questions: ['Q1'], asks: { Q1: 'main-finding' } },
        { id: 'spine-001', questions: ['Q1'], asks: { Q1: 'side' } },
      ],
    },
  ],
  sequences: [
    {
      id: 'VR1-FLAT2',
      periods: [
        { condition: 'VR', caseSet: 'A' },
        { condition: 'FLAT', caseSet: 'A' },
      ],
    },
  ],
  allocation: { ratio: [1], blockSizes: [2], strata: ['all'] },
  plannedParticipants: 2,
  primaryOutcome: 'total',
  consentText: 'You read two cases twice. Nobody is ill.',
  sitting: {
    displays: { VR: 'xr', FLAT: 'flat' },
    afterPeriod: ['csq-vr'],
    breakMinutes: 0.05,
  },
});
