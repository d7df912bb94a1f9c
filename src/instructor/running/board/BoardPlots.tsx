import { useCallback, useMemo } from 'react';
import { Plot } from '../../../plots/Plot.tsx';
import { type PlotLibrary, plotColours } from '../../../plots/use-plot.ts';
import { wholeTicks } from '../../../plots/whole-ticks.ts';
import { widthOf } from '../../../plots/text-width.ts';
import type { LiveBoard, LiveParticipant } from '../../../research/sitting/live-board.ts';
import { moment } from '../moment.ts';
import { recruitment } from './board-words.ts';

/** Recruitment against plan, and how far each participant is. */
export function BoardPlots({ board }: { board: LiveBoard }) {
  return (
    <div className="board-plots">
      <RecruitmentPlot board={board} />
      <ProgressPlot participants={board.participants} />
    </div>
  );
}

function RecruitmentPlot({ board }: { board: LiveBoard }) {
  const { planned } = board.totals;
  const points = useMemo(() => recruitment(board), [board]);
  const describe = useCallback(
    ({ line, dot, ruleY }: PlotLibrary) => ({
      height: 240,
      marginBottom: 40,
      x: { type: 'time' as const, label: null, grid: true },
      y: { label: 'Joined', domain: [0, Math.max(planned, points.length)], ticks: wholeTicks([planned]) },
      marks: [
        ruleY([planned], { stroke: plotColours.good, strokeDasharray: '6 4' }),
        line(points, {
          x: ({ at }: (typeof points)[number]) => new Date(at),
          y: 'joined',
          curve: 'step-after' as const,
          stroke: plotColours.accent,
          strokeWidth: 2,
        }),
        dot(points.slice(-1), {
          x: ({ at }: (typeof points)[number]) => new Date(at),
          y: 'joined',
          r: 5,
          fill: plotColours.own,
        }),
      ],
    }),
    [points, planned],
  );
  return (
    <Plot
      title="Recruitment"
      caption={`How many have joined; the dashed line is the plan of ${planned}.`}
      describe={describe}
      columns={['When', 'Joined']}
      rows={points.map(({ at, joined }) => [moment(at), joined])}
    />
  );
}

/** More bars than this are too many to read: then participants are counted by how far they are. */
const mostBars = 40;

const share = ({ step, state }: LiveParticipant) =>
  state === 'finished' ? 1 : step ? Math.max(0, step.nth - 1) / step.of : 0;

const colourOf = ({ state, problems }: LiveParticipant) =>
  state === 'stalled' || problems.length > 0
    ? plotColours.bad
    : state === 'finished'
      ? plotColours.good
      : plotColours.accent;

function ProgressPlot({ participants }: { participants: readonly LiveParticipant[] }) {
  const joined = useMemo(
    () => participants.filter(({ step, state }) => step && state !== 'withdrawn'),
    [participants],
  );
  const describe = useCallback(
    (plot: PlotLibrary) => (joined.length > mostBars ? counted(plot, joined) : each(plot, joined)),
    [joined],
  );
  return (
    <Plot
      title="Progress"
      caption={
        joined.length > mostBars
          ? 'How many participants are how far through their steps.'
          : 'How far each participant is through their steps; red needs somebody, green has finished.'
      }
      describe={describe}
      columns={['Participant', 'State', 'Step']}
      rows={joined.map(({ participantId, state, step }) => [
        participantId,
        state,
        step ? `${step.nth} of ${step.of}` : '',
      ])}
    />
  );
}

function each({ barX, ruleX }: PlotLibrary, joined: readonly LiveParticipant[]) {
  const names = joined.map(({ participantId }) => participantId);
  return {
    height: Math.max(120, 18 * joined.length + 60),
    marginLeft: widthOf(names) + 16,
    marginBottom: 40,
    x: { label: 'Steps done, %', domain: [0, 100], grid: true },
    y: { label: null, domain: names },
    marks: [
      barX(joined, {
        x: (one: LiveParticipant) => 100 * share(one),
        y: 'participantId',
        fill: colourOf,
        inset: 2,
      }),
      ruleX([0], { stroke: plotColours.line }),
    ],
  };
}

const bins = 10;

function counted({ barY, ruleY }: PlotLibrary, joined: readonly LiveParticipant[]) {
  const counts = Array.from({ length: bins + 1 }, (_, bin) => ({
    from: `${(100 / bins) * bin} %`,
    count: joined.filter((one) => Math.floor(bins * share(one)) === bin).length,
  }));
  return {
    height: 240,
    marginBottom: 40,
    x: { label: 'Steps done', domain: counts.map(({ from }) => from) },
    y: { label: 'Participants', ticks: wholeTicks(counts.map(({ count }) => count)) },
    marks: [barY(counts, { x: 'from', y: 'count', fill: plotColours.accent }), ruleY([0])],
  };
}
