import { useCallback, useId, useMemo, useState } from 'react';
import { Plot } from '../../plots/Plot.tsx';
import { type PlotLibrary, plotColours } from '../../plots/use-plot.ts';
import {
  type Design,
  type PlannedEffect,
  powerCurve,
  smallestReachable,
} from '../../research/protocol/power-curve.ts';

const designs: Readonly<Record<Design, string>> = {
  crossover: 'Crossover: everybody reads in both',
  parallel: 'Two groups: each reads in one',
};

/** How likely a pilot of a given size is to show a difference, and whether it can show one at all. */
export function PlanPilot() {
  const [design, setDesign] = useState<Design>('crossover');
  const [effect, setEffect] = useState<PlannedEffect>({ better: 0.4, worse: 0.05 });
  const [participants, setParticipants] = useState(18);
  const curve = useMemo(() => powerCurve(design, effect), [design, effect]);
  const floor = smallestReachable(design, participants);
  const here = curve.find((point) => point.participants === participants);
  const id = useId();
  const describe = useCallback(
    ({ line, dot, ruleY, ruleX }: PlotLibrary) => ({
      height: 300,
      marginBottom: 44,
      x: { label: 'Students', labelOffset: 38, grid: true },
      y: { label: 'Chance of p < .05, %', domain: [0, 100], grid: true },
      marks: [
        ruleY([80], { stroke: plotColours.good, strokeDasharray: '6 4' }),
        ruleX([participants], { stroke: plotColours.dim }),
        line(curve, {
          x: 'participants',
          y: ({ power }) => 100 * power,
          stroke: plotColours.accent,
          strokeWidth: 2,
        }),
        dot(here ? [here] : [], {
          x: 'participants',
          y: ({ power }) => 100 * power,
          r: 6,
          fill: plotColours.own,
        }),
      ],
    }),
    [curve, here, participants],
  );
  return (
    <div className="plan">
      <form className="plan-form" onSubmit={(event) => event.preventDefault()}>
        <p className="pilot-field">
          <label htmlFor={`${id}-design`}>Design</label>
          <select
            id={`${id}-design`}
            value={design}
            onChange={({ target }) => setDesign(target.value as Design)}
          >
            {Object.entries(designs).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </p>
        <Share
          id={`${id}-better`}
          label={
            design === 'crossover'
              ? 'Students right in VR alone, %'
              : 'Students right in the first condition, %'
          }
          value={effect.better}
          onChange={(better) => setEffect({ ...effect, better })}
        />
        <Share
          id={`${id}-worse`}
          label={
            design === 'crossover'
              ? 'Students right on the screen alone, %'
              : 'Students right in the second condition, %'
          }
          value={effect.worse}
          onChange={(worse) => setEffect({ ...effect, worse })}
        />
        <p className="pilot-field">
          <label htmlFor={`${id}-n`}>Students in all: {participants}</label>
          <input
            id={`${id}-n`}
            type="range"
            min={4}
            max={60}
            step={2}
            value={participants}
            onChange={({ target }) => setParticipants(Number(target.value))}
          />
        </p>
        {floor.warning ? (
          <p role="alert" className="problem">
            {floor.warning}
          </p>
        ) : (
          <p>
            The clearest result that {participants} students can give on one question is {floor.text}.
          </p>
        )}
        <p role="status" className="report-lead">
          {here &&
            `With ${participants} students the chance to see this difference on one question is ${Math.round(100 * here.power)} %.`}
        </p>
        {!curve.some(({ power }) => power > 0) && (
          <p className="problem">
            These shares are the same or add up to more than everybody: there is nothing to find.
          </p>
        )}
      </form>
      <Plot
        title="How many students are enough?"
        caption={`Exact power of ${design === 'crossover' ? "McNemar's test of pairs" : "Fisher's test of two groups"} for one right-or-wrong question, two-sided, 5 %. Green: 80 %, what most plans ask for.`}
        describe={describe}
        columns={['Students', 'Chance']}
        rows={curve.map((point) => [point.participants, `${Math.round(100 * point.power)} %`])}
      />
    </div>
  );
}

interface ShareProps {
  readonly id: string;
  readonly label: string;
  /** 0 … 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Share({ id, label, value, onChange }: ShareProps) {
  return (
    <p className="pilot-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={100}
        step={5}
        value={Math.round(100 * value)}
        onChange={({ target }) => onChange(Math.min(1, Math.max(0, target.valueAsNumber / 100 || 0)))}
      />
    </p>
  );
}
