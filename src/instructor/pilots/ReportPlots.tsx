import { useCallback, useMemo } from 'react';
import { Plot } from '../../plots/Plot.tsx';
import { type PlotLibrary, plotColours } from '../../plots/use-plot.ts';
import { widthOf } from '../../plots/text-width.ts';
import type { PilotReport } from '../../research/analysis/analyse-pilot.ts';
import type { Observation } from '../../research/analysis/observation.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import { numberText } from '../../research/report/figure-text.ts';
import {
  type AgreementPoint,
  agreementPoints,
  type ConditionPoint,
  conditionPoints,
  type EffectPoint,
  effectPoints,
  type LearningPoint,
  learningPoints,
} from '../../research/report/plot-data.ts';

interface ReportPlotsProps {
  readonly protocol: Protocol;
  readonly observations: readonly Observation[];
  readonly report: PilotReport;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** The report's pictures; each with its numbers. */
export function ReportPlots({ protocol, observations, report }: ReportPlotsProps) {
  const data = useMemo(
    () => ({
      effects: effectPoints(report.family),
      people: conditionPoints(protocol, observations),
      agreement: agreementPoints(protocol, observations),
      learning: learningPoints(protocol, observations),
    }),
    [protocol, observations, report],
  );
  const names = protocol.conditions.map(({ name }) => name);
  return (
    <div className="report-plots">
      <EffectsPlot effects={data.effects} names={names} />
      <PeoplePlot points={data.people} names={names} paired={protocol.design !== 'parallel'} />
      {data.agreement.length > 0 && <AgreementPlot points={data.agreement} names={names} />}
      <LearningPlot points={data.learning} names={names} />
    </div>
  );
}

const colours = [plotColours.accent, plotColours.own, plotColours.good];

function EffectsPlot({ effects, names }: { effects: readonly EffectPoint[]; names: readonly string[] }) {
  const describe = useCallback(
    ({ ruleX, link, dot }: PlotLibrary) => ({
      height: 70 + 30 * effects.length,
      marginLeft: 12 + widthOf(effects.map(({ label }) => label)),
      marginBottom: 44,
      x: { label: `${names[0]} minus ${names[1]}`, labelOffset: 38, grid: true, inset: 8 },
      y: { label: null, domain: effects.map(({ label }) => label) },
      marks: [
        ruleX([0], { stroke: plotColours.dim }),
        link(
          effects.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high)),
          { x1: 'low', x2: 'high', y: 'label', stroke: plotColours.accent, strokeWidth: 2.5 },
        ),
        dot(effects, { x: 'value', y: 'label', r: 5, fill: plotColours.accent }),
      ],
    }),
    [effects, names],
  );
  return (
    <Plot
      title="Difference on each question"
      caption={`Right of the line ${names[0]} did better. The bar is the 95 % confidence interval.`}
      describe={describe}
      columns={['Question', 'Difference', '95 % CI']}
      rows={effects.map(({ label, value, low, high }) => [
        label,
        numberText(value),
        low === undefined || high === undefined ? '' : `${numberText(low)} to ${numberText(high)}`,
      ])}
    />
  );
}

interface PeoplePlotProps {
  readonly points: readonly ConditionPoint[];
  readonly names: readonly string[];
  readonly paired: boolean;
}

function PeoplePlot({ points, names, paired }: PeoplePlotProps) {
  const describe = useCallback(
    ({ line, dot, tickY }: PlotLibrary) => ({
      height: 260,
      marginBottom: 40,
      x: { label: null, domain: [...names], padding: 0.4 },
      y: { label: 'Right answers', grid: true },
      color: { legend: false, range: colours },
      marks: [
        ...(paired
          ? [
              line(points, {
                x: 'condition',
                y: 'right',
                z: 'participantId',
                stroke: plotColours.dim,
                strokeOpacity: 0.6,
              }),
            ]
          : []),
        dot(points, { x: 'condition', y: 'right', r: 4, fill: plotColours.accent, fillOpacity: 0.8 }),
        tickY(means(points, names), { x: 'condition', y: 'mean', stroke: plotColours.own, strokeWidth: 3 }),
      ],
    }),
    [points, names, paired],
  );
  return (
    <Plot
      title={paired ? 'Each participant in each condition' : 'Each participant'}
      caption={`${paired ? 'A line joins one participant’s scores. ' : ''}The yellow bar is the mean.`}
      describe={describe}
      columns={['Participant', ...names]}
      rows={[...new Set(points.map(({ participantId }) => participantId))].map((id) => [
        id,
        ...names.map((name) => {
          const point = points.find((p) => p.participantId === id && p.condition === name);
          return point ? `${point.right} of ${point.asked}` : '';
        }),
      ])}
    />
  );
}

function means(points: readonly ConditionPoint[], names: readonly string[]) {
  return names.flatMap((condition) => {
    const own = points.filter((point) => point.condition === condition);
    return own.length === 0
      ? []
      : [{ condition, mean: own.reduce((sum, { right }) => sum + right, 0) / own.length }];
  });
}

function AgreementPlot({ points, names }: { points: readonly AgreementPoint[]; names: readonly string[] }) {
  const describe = useCallback(
    ({ ruleY, dot }: PlotLibrary) => {
      const mean = points.reduce((sum, { difference }) => sum + difference, 0) / points.length;
      return {
        height: 240,
        marginBottom: 44,
        x: { label: 'Mean of both scores', labelOffset: 38, grid: true },
        y: { label: `${names[0]} minus ${names[1]}`, grid: true },
        marks: [
          ruleY([0], { stroke: plotColours.dim }),
          ruleY([mean], { stroke: plotColours.own, strokeWidth: 2, strokeDasharray: '6 4' }),
          dot(points, { x: 'mean', y: 'difference', r: 4, fill: plotColours.accent }),
        ],
      };
    },
    [points, names],
  );
  return (
    <Plot
      title="Differences against means"
      caption="The dashed line is the mean difference. A slope would say that the stronger gain more, or less."
      describe={describe}
      columns={['Participant', 'Mean', 'Difference']}
      rows={points.map(({ participantId, mean, difference }) => [
        participantId,
        numberText(mean),
        difference,
      ])}
    />
  );
}

function LearningPlot({ points, names }: { points: readonly LearningPoint[]; names: readonly string[] }) {
  const describe = useCallback(
    ({ line, dot, text, selectLast }: PlotLibrary) => {
      const perPeriod = Math.max(...points.map(({ caseInPeriod }) => caseInPeriod));
      const placed = points
        .map((point) => ({ ...point, place: (point.period - 1) * perPeriod + point.caseInPeriod }))
        .sort((a, b) => a.place - b.place);
      return {
        height: 240,
        marginBottom: 44,
        marginRight: 24 + widthOf(names),
        x: {
          label: 'Case, in the order of reading',
          labelOffset: 38,
          ticks: placed.map(({ place }) => place),
          tickFormat: 'd',
        },
        y: { label: 'Right, %', domain: [0, 100], grid: true },
        color: { domain: [...names], range: colours },
        marks: [
          line(placed, {
            x: 'place',
            y: ({ share }) => 100 * share,
            stroke: 'condition',
            z: ({ condition, period }) => `${condition} ${period}`,
          }),
          dot(placed, { x: 'place', y: ({ share }) => 100 * share, fill: 'condition', r: 4 }),
          text(
            placed,
            selectLast({
              x: 'place',
              y: ({ share }) => 100 * share,
              z: 'condition',
              text: 'condition',
              fill: 'condition',
              textAnchor: 'start',
              dx: 8,
            }),
          ),
        ],
      };
    },
    [points, names],
  );
  return (
    <Plot
      title="Learning on the way"
      caption="The share of right answers from the first case to the last, by condition."
      describe={describe}
      columns={['Period', 'Case', 'Condition', 'Right', 'Answers']}
      rows={points.map(({ period, caseInPeriod, condition, share, answers }) => [
        period,
        caseInPeriod,
        condition,
        percent(share),
        answers,
      ])}
    />
  );
}
