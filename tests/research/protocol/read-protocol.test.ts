import { expect, test } from 'vitest';
import { lockProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import { readProtocol } from '../../../src/research/protocol/read-protocol.ts';
import { sievrtProtocol } from '../analysis/sievrt-protocol.ts';

test('a protocol is read locked and unlocked', () => {
  expect(readProtocol(JSON.stringify(sievrtProtocol))).toEqual(sievrtProtocol);
  const locked = lockProtocol(sievrtProtocol, 'a'.repeat(32), 5);
  expect(readProtocol(JSON.stringify(locked))).toEqual(sievrtProtocol);
});

test('what is no protocol is refused with every mistake', () => {
  expect(() => readProtocol('{"schema":')).toThrow(/not JSON/);
  const { title: _title, ...rest } = sievrtProtocol;
  expect(() => readProtocol(JSON.stringify({ ...rest, plannedParticipants: 1 }))).toThrow(
    /title.*plannedParticipants|plannedParticipants.*title/s,
  );
});
