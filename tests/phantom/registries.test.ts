import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { anatomyKinds } from '../../src/phantom/anatomy/index.ts';
import { findingKinds } from '../../src/phantom/findings/index.ts';

/** Words that would name a finding; texts that a student sees before answering hold none. */
const names = findingKinds.all.flatMap(({ kind }) => kind.split('-')).filter((word) => word.length > 4);

describe.each(anatomyKinds.all.map((anatomy) => [anatomy.kind, anatomy] as const))(
  'anatomy %s',
  (_, anatomy) => {
    it('has DICOM texts that give nothing away', () => {
      const texts = [anatomy.label, anatomy.bodyPart, ...anatomy.windows.map(({ name }) => name)];
      for (const name of names) expect(texts.join(' ').toLowerCase()).not.toContain(name);
      expect(anatomy.bodyPart).toMatch(/^[A-Z]{1,16}$/);
    });

    it('has windows that can be', () => {
      for (const { width, center } of anatomy.windows) {
        expect(width).toBeGreaterThanOrEqual(1);
        expect(Math.abs(center)).toBeLessThan(1500);
      }
    });
  },
);

describe.each(findingKinds.all.map((kind) => [kind.kind, kind] as const))('finding %s', (_, kind) => {
  it('belongs to an anatomy that there is', () => {
    expect(anatomyKinds.has(kind.anatomy)).toBe(true);
  });

  it('accepts its example and refuses junk', () => {
    expect(kind.schema.safeParse(kind.example).error?.issues ?? []).toEqual([]);
    expect(kind.example.kind).toBe(kind.kind);
    for (const junk of [{}, null, { ...kind.example, kind: 'unicorn' }, { ...kind.example, extra: 1 }])
      expect(kind.schema.safeParse(junk).success, JSON.stringify(junk)).toBe(false);
  });

  it('shapes the body the same each time', () => {
    const shaped = () => JSON.stringify(kind.shape?.(kind.example, createRandom('shape')) ?? null);
    expect(shaped()).toBe(shaped());
  });
});
