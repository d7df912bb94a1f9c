import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDrawStream } from '../../../src/research/allocation/draw-stream.ts';
import { commitmentOf } from '../../../src/research/allocation/hash-chain.ts';
import { permutedBlocks } from '../../../src/research/allocation/permuted-blocks.ts';
import { shuffled } from '../../../src/research/allocation/shuffled.ts';
import { verifyAllocation } from '../../../src/research/allocation/verify-allocation.ts';
import { sharedPath } from '../../support/shared.ts';

const blocks = z.object({
  id: z.string(),
  kind: z.literal('permuted_block_allocation'),
  input: z.object({
    seed: z.string(),
    stratum: z.string(),
    arms: z.array(z.string()),
    ratio: z.array(z.int()),
    blockSizes: z.array(z.int()),
    n: z.int(),
  }),
  expected: z.object({
    arms: z.array(z.string()),
    blocks: z.array(z.int()),
    seed_commitment_sha256: z.string(),
    last_hash: z.string(),
  }),
});
const order = z.object({
  id: z.string(),
  kind: z.literal('fisher_yates'),
  input: z.object({ seed: z.string(), stream: z.string(), n: z.int() }),
  expected: z.object({ order: z.array(z.int()) }),
});
const form = z.object({ cases: z.array(z.discriminatedUnion('kind', [blocks, order])) });

const path = sharedPath('fixtures/allocation.json');

describe.skipIf(!path)(path ? 'allocation as published' : 'allocation (skipped: no shared data)', () => {
  if (!path) return;
  test.each(form.parse(JSON.parse(readFileSync(path, 'utf8'))).cases)('$kind: $id', (entry) => {
    const { seed, n } = entry.input;
    if (entry.kind === 'fisher_yates') {
      const places = Array.from({ length: n }, (_, i) => i);
      expect(shuffled(places, createDrawStream(seed, entry.input.stream))).toEqual(entry.expected.order);
      return;
    }
    const rows = permutedBlocks(seed, entry.input.stratum, entry.input, n);
    expect(rows.map(({ arm }) => arm)).toEqual(entry.expected.arms);
    expect(rows.map(({ blockSize }) => blockSize)).toEqual(entry.expected.blocks);
    expect(commitmentOf(seed)).toBe(entry.expected.seed_commitment_sha256);
    expect(rows.at(-1)?.hash).toBe(entry.expected.last_hash);
    const recorded = rows.map((row) => ({ ...row, stratum: entry.input.stratum }));
    expect(verifyAllocation(seed, commitmentOf(seed), entry.input, recorded)).toMatchObject({
      agrees: true,
      checked: n,
    });
  });
});
