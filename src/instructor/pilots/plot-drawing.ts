import { widthOf } from '../../plots/text-width.ts';
import { type PlotLibrary, type PlotOptions, plotColours } from '../../plots/use-plot.ts';
import { mean } from '../../research/statistics/descriptive.ts';
import { numberText } from '../../research/report/figure-text.ts';
import type { ConditionPoint, PlotData } from '../../research/report/plot-data.ts';

/** How a plot is drawn, and its numbers as a table. */
export interface PlotDrawing {
  readonly describe: (plot: PlotLibrary, widthPx: number) => PlotOptions;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Of<K extends PlotData['plot']> = Extract<PlotData, { readonly plot: K }>;

/** The picture of some data. */
export function plotDrawing(data: PlotData): PlotDrawing {
  switch (data.plot) {
    case 'effects':
      return effects(data);
    case 'people':
      return people(data);
    case 'agreement':
      return agreement(data);
    case 'learning':
      return learning(data);
    case 'symptoms':
      return symptoms(data);
  }
}

const colours = [plotColours.accent, plotColours.own, plotColours.good];

const effects = ({ points, unit }: Of<'effects'>): PlotDrawing => ({
  describe: ({ ruleX, link, dot }) => ({
    height: 70 + 30 * points.length,
    marginLeft: 12 + widthOf(points.map(({ label }) => label)),
    marginBottom: 44,
    x: { label: unit, labelOffset: 38, grid: true, inset: 8 },
    y: { label: null, domain: points.map(({ label }) => label) },
    marks: [
      ruleX([0], { stroke: plotColours.dim }),
      link(
        points.filter(({ low, high }) => low !== undefined && high !== undefined),
        { x1: 'low', x2: 'high', y: 'label', stroke: plotColours.accent, strokeWidth: 2.5 },
      ),
      dot(points, { x: 'value', y: 'label', r: 5, fill: plotColours.accent }),
    ],
  }),
  columns: ['Outcome', 'Difference', 'Confidence interval'],
  rows: points.map(({ label, value, low, high }) => [
    label,
    numberText(value),
    low === undefined || high === undefined ? 'none' : `${numberText(low)} to ${numberText(high)}`,
  ]),
});

const people = ({ points, conditions, paired, axis }: Of<'people'>): PlotDrawing => ({
  describe: ({ line, dot, tickY }) => ({
    height: 260,
    marginBottom: 40,
    x: { label: null, domain: [...conditions], padding: 0.4 },
    y: { label: axis, grid: true },
    marks: [
      ...(paired
        ? [
            line(points, {
              x: 'condition',
              y: 'value',
              z: 'participantId',
              stroke: plotColours.dim,
              strokeOpacity: 0.6,
            }),
          ]
        : []),
      dot(points, { x: 'condition', y: 'value', r: 4, fill: plotColours.accent, fillOpacity: 0.8 }),
      tickY(means(points, conditions), {
        x: 'condition',
        y: 'mean',
        stroke: plotColours.own,
        strokeWidth: 3,
      }),
    ],
  }),
  columns: ['Participant', ...conditions],
  rows: [...new Set(points.map(({ participantId }) => participantId))].map((id) => [
    id,
    ...conditions.map((name) => {
      const point = points.find((p) => p.participantId === id && p.condition === name);
      return point ? numberText(point.value) : '';
    }),
  ]),
});

function means(points: readonly ConditionPoint[], conditions: readonly string[]) {
  return conditions.flatMap((condition) => {
    const own = points.filter((point) => point.condition === condition);
    return own.length === 0 ? [] : [{ condition, mean: mean(own.map(({ value }) => value)) }];
  });
}

const agreement = ({ points, axes, lines }: Of<'agreement'>): PlotDrawing => ({
  describe: ({ ruleY, dot }) => ({
    height: 250,
    marginTop: 30,
    marginBottom: 44,
    x: { label: axes[0], labelOffset: 38, grid: true, inset: 8 },
    y: { label: axes[1], grid: true, inset: 10 },
    marks: [
      ruleY([0], { stroke: plotColours.dim }),
      ruleY([lines?.bias ?? mean(points.map(({ difference }) => difference))], {
        stroke: plotColours.own,
        strokeWidth: 2,
        strokeDasharray: '6 4',
      }),
      ruleY(lines ? [lines.lower, lines.upper] : [], { stroke: plotColours.own }),
      dot(points, { x: 'mean', y: 'difference', r: 4, fill: plotColours.accent, fillOpacity: 0.8 }),
    ],
  }),
  columns: ['Participant', 'Mean', 'Difference'],
  rows: points.map((point) => [point.participantId, numberText(point.mean), numberText(point.difference)]),
});

const learning = ({ points, conditions }: Of<'learning'>): PlotDrawing => {
  const perPeriod = Math.max(...points.map(({ caseInPeriod }) => caseInPeriod));
  const placed = points
    .map((point) => ({ ...point, place: (point.period - 1) * perPeriod + point.caseInPeriod }))
    .sort((a, b) => a.place - b.place);
  const share = ({ share: part }: (typeof placed)[number]) => 100 * part;
  return {
    describe: ({ line, dot, text, selectLast }) => ({
      height: 250,
      marginTop: 30,
      marginBottom: 44,
      marginRight: 24 + widthOf(conditions),
      x: {
        label: 'Case, in the order of reading',
        labelOffset: 38,
        ticks: placed.map(({ place }) => place),
        tickFormat: 'd',
      },
      y: { label: 'Right, %', domain: [0, 100], grid: true },
      color: { domain: [...conditions], range: colours },
      marks: [
        line(placed, {
          x: 'place',
          y: share,
          stroke: 'condition',
          z: ({ condition, period }) => `${condition} ${period}`,
        }),
        dot(placed, { x: 'place', y: share, fill: 'condition', r: 4 }),
        text(
          placed,
          selectLast({
            x: 'place',
            y: share,
            z: 'condition',
            text: 'condition',
            fill: 'condition',
            textAnchor: 'start',
            dx: 8,
          }),
        ),
      ],
    }),
    columns: ['Period', 'Case', 'Condition', 'Right', 'Answers'],
    rows: points.map(({ period, caseInPeriod, condition, share: part, answers }) => [
      ...[String(period), String(caseInPeriod), condition],
      ...[`${Math.round(100 * part)} %`, String(answers)],
    ]),
  };
};

const symptoms = ({ points, conditions, axis }: Of<'symptoms'>): PlotDrawing => ({
  describe: ({ line, dot }) => ({
    height: 240,
    marginBottom: 40,
    marginTop: 34,
    fx: { label: null, domain: [...conditions] },
    x: { label: null, domain: ['before', 'after'], padding: 0.3 },
    y: { label: axis, grid: true, zero: true },
    marks: [
      line(points, {
        fx: 'condition',
        x: 'when',
        y: 'value',
        z: 'participantId',
        stroke: plotColours.dim,
        strokeOpacity: 0.6,
      }),
      dot(points, {
        fx: 'condition',
        x: 'when',
        y: 'value',
        r: 4,
        fill: plotColours.accent,
        fillOpacity: 0.8,
      }),
    ],
  }),
  columns: ['Participant', 'Condition', 'When', 'Score'],
  rows: points.map(({ participantId, condition, when, value }) => [
    participantId,
    condition,
    when,
    numberText(value),
  ]),
});
