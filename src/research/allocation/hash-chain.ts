import { sha256Hex } from './sha256-text.ts';

/** What is published when a protocol is locked: SHA-256 of the seed, which gives nothing away before it is revealed. */
export const commitmentOf = (seed: string): string => sha256Hex(seed);

/** Hash of one allocation; it seals every allocation before it. */
export const rowHash = (previous: string, seq: number, arm: string): string =>
  sha256Hex(`${previous}|${seq}|${arm}`);
