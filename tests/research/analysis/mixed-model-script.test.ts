import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mixedModelScript } from '../../../src/research/analysis/mixed-model-script.ts';
import { runR } from '../../support/run-r.ts';
import { sharedPath } from '../../support/shared.ts';
import { mixedModelTitle } from '../statistics/mixed-model-in-r.ts';
import { sievrtProtocol } from './sievrt-protocol.ts';

const folder = sharedPath('fixtures/pilot-sample');
const title = mixedModelTitle("R fits the sample pilot's mixed model from our script");

test.skipIf(title.missing || !folder)(
  folder ? title.text : `${title.text} (skipped: no shared data)`,
  async () => {
    const { glmer } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
    const script = mixedModelScript(sievrtProtocol, `${folder}/study-sievrtlike_data.csv`);
    const printed = await runR(`${script}
    for (numbers in list(lme4::fixef(fit), attr(lme4::VarCorr(fit)$participant_id, "stddev"),
                         attr(lme4::VarCorr(fit)$case_id, "stddev"), as.numeric(logLik(fit))))
      cat(format(numbers, digits = 10), "\\n")
    cat(names(lme4::fixef(fit)))`);
    const lines = printed.split('\n').map((line) => line.trim().split(/\s+/));
    const names = lines[4]!;
    expect(names).toEqual(Object.keys(glmer.fixed));
    for (const [i, name] of names.entries()) expect(Number(lines[0]![i])).toBeCloseTo(glmer.fixed[name], 3);
    expect([Number(lines[1]![0]), Number(lines[2]![0])]).toEqual(
      glmer.sd.map((sd: number) => expect.closeTo(sd, 3)),
    );
    expect(Number(lines[3]![0])).toBeCloseTo(glmer.logLik, 4);
  },
);

test('without R: the model names conditions, period and random effects, reference second', () => {
  const script = mixedModelScript(sievrtProtocol, 'data/study-1_data.csv');
  expect(script).toContain('levels = c("FLAT", "VR")');
  expect(script).toContain(
    'correct ~ condition * question_id + period + (1 | participant_id) + (1 | case_id)',
  );
  expect(mixedModelScript({ ...sievrtProtocol, design: 'parallel' }, 'x.csv')).not.toContain('+ period');
});
