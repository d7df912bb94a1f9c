import { useCallback, useMemo } from 'react';
import type {
  Calibration,
  GroupProgress,
  LearningProgress,
} from '../../teaching/progress/learning-progress.ts';
import { wholeTicks } from '../../plots/whole-ticks.ts';
import { type PlotLibrary, plotColours } from '../../plots/use-plot.ts';
import { widthOf } from '../../plots/text-width.ts';
import { Plot } from '../../plots/Plot.tsx';

interface ProgressPlotsProps {
  readonly progress: LearningProgress;
  /** A question kind's id in words. */
  readonly kindName: (kind: string) => string;
  /** Questions that fall due today, tomorrow, … */
  readonly ahead: readonly number[];
}

/** How the learner does by system and kind, over the weeks, how well they know what they know, and what comes. */
export function ProgressPlots({ progress, kindName, ahead }: ProgressPlotsProps) {
  const { bySystem, byKind, byWeek, calibration } = progress;
  const sure = calibration.some(({ answers }) => answers > 0);
  return (
    <div className="plots">
      <SharePlot title="By body system" groups={bySystem} nameOf={capital} />
      <SharePlot title="By kind of question" groups={byKind} nameOf={kindName} />
      <WeekPlot weeks={byWeek} />
      {sure && <CalibrationPlot calibration={calibration} />}
      <AheadPlot ahead={ahead} />
    </div>
  );
}

const percent = (score: number, max: number) => (max > 0 ? Math.round((100 * Math.max(0, score)) / max) : 0);
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

interface SharePlotProps {
  readonly title: string;
  readonly groups: readonly GroupProgress[];
  readonly nameOf: (group: string) => string;
}

function SharePlot({ title, groups, nameOf }: SharePlotProps) {
  const rows = useMemo(
    () =>
      groups.map(({ group, answers, score, max }) => ({
        name: nameOf(group),
        share: percent(score, max),
        answers,
      })),
    [groups, nameOf],
  );
  const describe = useCallback(
    ({ barX, text, ruleX }: PlotLibrary) => ({
      height: 60 + 30 * rows.length,
      marginLeft: 12 + widthOf(rows.map(({ name }) => name)),
      marginRight: 80,
      marginBottom: 44,
      x: { domain: [0, 100], label: 'Marks, %', ticks: [0, 50, 100], labelOffset: 38 },
      y: { label: null, domain: rows.map(({ name }) => name) },
      marks: [
        barX(rows, { x: 'share', y: 'name', fill: plotColours.accent, insetTop: 3, insetBottom: 3 }),
        text(rows, {
          x: 'share',
          y: 'name',
          text: ({ share, answers }) => `${share} % of ${answers}`,
          textAnchor: 'start',
          dx: 5,
          fill: plotColours.text,
        }),
        ruleX([0], { stroke: plotColours.dim }),
      ],
    }),
    [rows],
  );
  return (
    <Plot
      title={title}
      caption="Share of the marks that you got, and how many answers that is."
      describe={describe}
      columns={['', 'Marks', 'Answers']}
      rows={rows.map(({ name, share, answers }) => [name, `${share} %`, answers])}
    />
  );
}

function WeekPlot({ weeks }: { weeks: readonly GroupProgress[] }) {
  const describe = useCallback(
    ({ barY, ruleY }: PlotLibrary) => {
      const parts = weeks.flatMap(({ group, answers, right }) => [
        { week: shortDay(group), part: 'right', count: right },
        { week: shortDay(group), part: 'other', count: answers - right },
      ]);
      return {
        height: 200,
        marginBottom: 44,
        x: {
          labelOffset: 38,
          label: 'Week that began on',
          domain: weeks.map(({ group }) => shortDay(group)),
        },
        y: { label: 'Answers', grid: true, ticks: wholeTicks(weeks.map(({ answers }) => answers)) },
        color: { domain: ['right', 'other'], range: [plotColours.good, plotColours.line] },
        marks: [
          barY(parts, { x: 'week', y: 'count', fill: 'part' }),
          ruleY([0], { stroke: plotColours.dim }),
        ],
      };
    },
    [weeks],
  );
  return (
    <Plot
      title="Week by week"
      caption="How much you answered, and in green how much of it was right."
      describe={describe}
      columns={['Week from', 'Answers', 'Right']}
      rows={weeks.map(({ group, answers, right }) => [group, answers, right])}
    />
  );
}

function CalibrationPlot({ calibration }: { calibration: readonly Calibration[] }) {
  const describe = useCallback(
    ({ dot, link, text }: PlotLibrary) => {
      const points = calibration
        .filter(({ answers }) => answers > 0)
        .map(({ from, answers, right }) => ({ sure: from + 10, share: percent(right, answers), answers }));
      return {
        height: 220,
        marginBottom: 44,
        x: { domain: [0, 100], label: 'How sure you were, %', ticks: 5, labelOffset: 38 },
        y: { domain: [0, 100], label: 'How often you were right, %', ticks: 5, grid: true },
        r: { type: 'sqrt' as const, domain: [0, 20], range: [0, 12] },
        marks: [
          link([0], { x1: 0, y1: 0, x2: 100, y2: 100, stroke: plotColours.dim, strokeDasharray: '4 4' }),
          dot(points, { x: 'sure', y: 'share', r: 'answers', fill: plotColours.accent }),
          text(points, {
            x: 'sure',
            y: 'share',
            text: (p) => `${p.answers}`,
            dy: -18,
            fill: plotColours.text,
          }),
        ],
      };
    },
    [calibration],
  );
  return (
    <Plot
      title="How well you know what you know"
      caption="On the dashed line you are exactly as often right as you think; below it you are too sure."
      describe={describe}
      columns={['How sure', 'Answers', 'Right']}
      rows={calibration.map(({ from, answers, right }) => [`${from} to ${from + 20} %`, answers, right])}
    />
  );
}

function AheadPlot({ ahead }: { ahead: readonly number[] }) {
  const describe = useCallback(
    ({ barY, ruleY }: PlotLibrary) => {
      const days = ahead.map((count, day) => ({ day, count }));
      return {
        height: 180,
        marginBottom: 44,
        x: {
          labelOffset: 38,
          label: 'Days from today',
          ticks: [0, 2, 4, 6, 8, 10, 12],
          tickFormat: (day: number) => (day === 0 ? 'today' : `${day}`),
        },
        y: { label: 'Questions', grid: true, ticks: wholeTicks(ahead) },
        marks: [
          barY(days, { x: 'day', y: 'count', fill: plotColours.accent }),
          ruleY([0], { stroke: plotColours.dim }),
        ],
      };
    },
    [ahead],
  );
  return (
    <Plot
      title="What comes back, and when"
      caption="Questions return just before you would forget them: soon after a miss, later after each success."
      describe={describe}
      columns={['In days', 'Questions']}
      rows={ahead.map((count, day) => [day === 0 ? 'Today' : day, count])}
    />
  );
}

/** "16 Nov" for "2026-11-16". */
function shortDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
