import { useCallback, useMemo, useState } from 'react';
import { Plot } from '../../plots/Plot.tsx';
import { type PlotLibrary, plotColours } from '../../plots/use-plot.ts';
import {
  type Design,
  type PlannedEffect,
  powerAt,
  powerCurve,
  smallestReachable,
} from '../../research/protocol/power-curve.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import { CommittedNumber } from '../fields/CommittedNumber.tsx';

interface PlanPilotProps {
  readonly protocol: Pick<Protocol, 'design' | 'conditions' | 'plannedParticipants'>;
  readonly onParticipants: (participants: number) => void;
}

/** Beyond this a pilot is none, and exact power takes long. */
const mostComputed = 200;

/** How many students there are to be, how likely they are to show a difference, and whether they can show one at all. */
export function PlanPilot({ protocol, onParticipants }: PlanPilotProps) {
  const { plannedParticipants: participants, conditions } = protocol;
  // Who reads in several conditions is compared with themselves.
  const design: Design = protocol.design === 'parallel' ? 'parallel' : 'crossover';
  const [effect, setEffect] = useState<PlannedEffect>({ better: 0.4, worse: 0.05 });
  const curve = useMemo(() => powerCurve(design, effect), [design, effect]);
  const floor = smallestReachable(design, participants);
  const power = useMemo(
    () => (participants > mostComputed ? undefined : powerAt(design, effect, participants)),
    [design, effect, participants],
  );
  const describe = useCallback(
    ({ line, dot, ruleY, ruleX }: PlotLibrary) => ({
      height: 240,
      marginBottom: 44,
      x: { label: 'Students', labelOffset: 38, grid: true },
      y: { label: 'Chance of p < .05, %', domain: [0, 100], grid: true },
      marks: [
        ruleY([80], { stroke: plotColours.good, strokeDasharray: '6 4' }),
        ruleX([participants], { stroke: plotColours.dim }),
        line(curve, {
          x: 'participants',
          y: (point: (typeof curve)[number]) => 100 * point.power,
          stroke: plotColours.accent,
          strokeWidth: 2,
        }),
        dot(power === undefined ? [] : [{ participants, power }], {
          x: 'participants',
          y: (point: (typeof curve)[number]) => 100 * point.power,
          r: 6,
          fill: plotColours.own,
        }),
      ],
    }),
    [curve, participants, power],
  );
  const [first, second] = conditions.map(({ name }) => name);
  const alone = design === 'crossover' ? ' alone' : '';
  return (
    <section className="plan-form" aria-labelledby="size-heading">
      <h2 id="size-heading">How many students?</h2>
      <div className="number-row">
        <CommittedNumber
          label="Students in all"
          value={participants}
          least={2}
          most={500}
          onCommit={(next) => onParticipants(Math.round(next))}
        />
        <Share
          label={`Right in ${first}${alone}, %`}
          value={effect.better}
          onChange={(better) => setEffect({ ...effect, better })}
        />
        <Share
          label={`Right in ${second}${alone}, %`}
          value={effect.worse}
          onChange={(worse) => setEffect({ ...effect, worse })}
        />
      </div>
      {floor.warning ? (
        <p role="alert" className="problem">
          {floor.warning}
        </p>
      ) : (
        <p>
          The clearest result that {participants} students can give on one question is{' '}
          {floor.text.replaceAll(' ', '\u00a0')}.
        </p>
      )}
      <p role="status" className="report-lead">
        {power !== undefined &&
          `With ${participants} students the chance to see this difference on one question is ${Math.round(100 * power)} %.`}
      </p>
      {!curve.some((point) => point.power > 0) && (
        <p className="problem">
          These shares are the same or add up to more than everybody: there is nothing to find.
        </p>
      )}
      <Plot
        title="Power"
        caption={`Exact power of ${design === 'crossover' ? 'McNemar’s test of pairs' : 'Fisher’s test of two groups'} for one right-or-wrong question, two-sided, 5 %. Green: 80 %, what most plans ask for.`}
        describe={describe}
        columns={['Students', 'Chance']}
        rows={curve.map((point) => [point.participants, `${Math.round(100 * point.power)} %`])}
      />
    </section>
  );
}

interface ShareProps {
  readonly label: string;
  /** 0 … 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Share({ label, value, onChange }: ShareProps) {
  return (
    <CommittedNumber
      label={label}
      value={100 * value}
      least={0}
      most={100}
      onCommit={(percent) => onChange(percent / 100)}
    />
  );
}
