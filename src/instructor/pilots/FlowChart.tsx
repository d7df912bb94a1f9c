import type { ParticipantFlow } from '../../research/analysis/participant-flow.ts';

/** Who began, in which order of conditions, and who finished (CONSORT 2010, extension for crossover trials). */
export function FlowChart({ flow }: { flow: ParticipantFlow }) {
  return (
    <div className="flow">
      <p className="flow-box">
        Planned <strong>{flow.planned}</strong>, began <strong>{flow.started}</strong>
      </p>
      <ul className="flow-arms">
        {flow.sequences.map(({ sequence, started, finished }) => (
          <li key={sequence} className="flow-box">
            <span>{sequence}</span>
            began <strong>{started}</strong>, finished <strong>{finished}</strong>
          </li>
        ))}
      </ul>
      <p className="flow-box">
        Analysed <strong>{flow.finished}</strong>
        {flow.incomplete.length > 0 && <>, left out {flow.incomplete.length}</>}
      </p>
      {flow.incomplete.length > 0 && (
        <ul>
          {flow.incomplete.map(({ participantId, reason }) => (
            <li key={participantId}>
              {participantId}: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
