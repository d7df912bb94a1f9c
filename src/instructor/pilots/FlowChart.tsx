import type { ParticipantFlow } from '../../research/analysis/participant-flow.ts';

interface FlowChartProps {
  readonly flow: ParticipantFlow;
  /** Of conditions, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** Who began, in which order of conditions, and who finished (CONSORT 2010, extension for crossover trials). */
export function FlowChart({ flow, names }: FlowChartProps) {
  return (
    <div className="flow">
      <p className="flow-box">
        Planned <strong>{flow.planned}</strong>
        {flow.consented !== undefined && (
          <>
            , agreed <strong>{flow.consented}</strong>
          </>
        )}
        , began <strong>{flow.started}</strong>
      </p>
      <ul className="flow-arms">
        {flow.sequences.map(({ sequence, allocated, periods, finished }) => (
          <li key={sequence} className="flow-box">
            <span>{sequence}</span>
            Allocated <strong>{allocated}</strong>
            {periods.map(({ condition, began, finished: through }, i) => (
              <span key={condition} className="flow-period">
                Period {i + 1}, {names[condition] ?? condition}: began {began}, finished {through}
              </span>
            ))}
            Finished all <strong>{finished}</strong>
          </li>
        ))}
      </ul>
      <p className="flow-box">
        Analysed <strong>{flow.finished}</strong>
        {flow.incomplete.length > 0 && <>, left out {flow.incomplete.length}</>}
      </p>
    </div>
  );
}
