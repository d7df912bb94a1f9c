import { describe, expect, test } from 'vitest';
import { commitmentOf } from '../../../src/research/allocation/hash-chain.ts';
import { checkProtocol } from '../../../src/research/protocol/check-protocol.ts';
import {
  amendProtocol,
  lockedProtocolSchema,
  lockProtocol,
  protocolHash,
} from '../../../src/research/protocol/lock-protocol.ts';
import { protocolJsonSchema, protocolSchema } from '../../../src/research/protocol/protocol.ts';
import { sievrtProtocol } from '../analysis/sievrt-protocol.ts';

const seed = '9f3c1a77e0b24d5586aa10cc41f2e973';

describe('locking a protocol', () => {
  const locked = lockProtocol(sievrtProtocol, seed, 1_700_000_000_000);

  test('hash and commitment hold it; the seed is not in it', () => {
    expect(lockedProtocolSchema.parse(locked)).toEqual(locked);
    expect(locked.seedCommitment).toBe(commitmentOf(seed));
    expect(JSON.stringify(locked)).not.toContain(seed);
  });

  test('the hash is of the plan, not of how its file is written', () => {
    const turned = Object.fromEntries(Object.entries(sievrtProtocol).reverse());
    expect(protocolHash(protocolSchema.parse(turned))).toBe(locked.hash);
    expect(protocolHash({ ...sievrtProtocol, alpha: 0.01 })).not.toBe(locked.hash);
  });

  test('a change is an amendment with a reason, chained by hashes', () => {
    const more = { ...sievrtProtocol, plannedParticipants: 24 };
    const amended = amendProtocol(locked, more, ' Recruitment went faster than planned. ', 5);
    expect(amended.amendments).toEqual([
      {
        atMs: 5,
        reason: 'Recruitment went faster than planned.',
        previousHash: locked.hash,
        hash: protocolHash(more),
      },
    ]);
    expect(amended.seedCommitment).toBe(locked.seedCommitment);
    expect(() => amendProtocol(locked, more, 'because', 5)).toThrow('why');
    expect(() => amendProtocol(locked, sievrtProtocol, 'There is a good reason.', 5)).toThrow('Nothing');
  });

  test('an unsound protocol is refused with all that is wrong', () => {
    const wrong = {
      ...sievrtProtocol,
      sequences: sievrtProtocol.sequences.map((sequence, i) => ({
        ...sequence,
        periods: sequence.periods.map((period) => ({ ...period, ...(i === 1 && { caseSet: '1' }) })),
      })),
      allocation: { ratio: [1, 1, 1], blockSizes: [4], strata: ['all'] },
    };
    expect(checkProtocol(wrong).map(({ path }) => path)).toEqual([
      'sequences.1.periods.1.caseSet',
      'allocation.ratio',
      'allocation.blockSizes.0',
    ]);
    expect(() => lockProtocol(wrong, seed, 0)).toThrow('nobody may see a case twice');
    expect(checkProtocol(sievrtProtocol)).toEqual([]);
  });

  test('its form is there as JSON Schema', () => {
    expect(protocolJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
