import { z } from 'zod';
import {
  freeResponseFigures,
  frocPoints,
} from '../../../../src/research/statistics/reading/free-response.ts';
import { rocArea } from '../../../../src/research/statistics/reading/roc-area.ts';
import { figureValue, limits, valuesOr } from '../compare-values.ts';
import { type FixtureKind, fixtureKind, numbers } from './fixture-kind.ts';

/** An unmarked lesion, however a file writes it, is rated below every mark. */
const rating = z
  .union([z.number(), z.enum(['unmarked', '-Inf']), z.null()])
  .transform((value) => (typeof value === 'number' ? value : -Infinity));
const abnormalCase = z
  .object({ nl: numbers, ll: z.array(rating) })
  .transform(({ nl, ll }) => ({ falseMarks: nl, lesions: ll }));

export const readingKinds: Record<string, FixtureKind> = {
  roc_auc: fixtureKind(z.object({ neg: numbers, pos: numbers }), ({ neg, pos }) =>
    valuesOr(rocArea(neg, pos), ['auc', 'delong_var', 'delong_ci95'], ({ area, variance, interval }) => ({
      auc: area,
      delong_var: variance,
      delong_ci95: limits(interval),
    })),
  ),
  froc: fixtureKind(z.object({ normal: z.array(numbers), abnormal: z.array(abnormalCase) }), (responses) => {
    const figures = freeResponseFigures(responses);
    return {
      wAFROC: figureValue(figures.wAfroc),
      wAFROC1: figureValue(figures.wAfroc1),
      AFROC: figureValue(figures.afroc),
      AFROC1: figureValue(figures.afroc1),
      HrAuc: figureValue(figures.highestArea),
      HrSe: figureValue(figures.highestSensitivity),
      HrSp: figureValue(figures.highestSpecificity),
      lesion_localisation_fraction: figureValue(figures.lesionLocalisationFraction),
      froc_points: frocPoints(responses).map(({ threshold, falseMarksPerCase, lesionsFound }) => ({
        threshold,
        nlf: falseMarksPerCase,
        llf: lesionsFound,
      })),
    };
  }),
};
