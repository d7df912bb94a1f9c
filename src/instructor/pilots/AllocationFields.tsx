import { useId, useState } from 'react';
import { sameJson } from '../../base/json.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import { stratumAt } from '../../research/protocol/stratum-question.ts';
import { CommittedNumber } from '../fields/CommittedNumber.tsx';
import type { ChangeDraft } from './change-draft.ts';
import { shortName } from './short-name.ts';

interface AllocationFieldsProps {
  readonly protocol: Protocol;
  readonly draft: ProtocolDraft;
  readonly onChange: ChangeDraft;
}

/** Who is allocated to what: orders with their shares, groups that are balanced each by itself, and blocks. */
export function AllocationFields({ protocol, draft, onChange }: AllocationFieldsProps) {
  const id = useId();
  const { sequences, allocation } = protocol;
  const [typed, setTyped] = useState('');
  const strata = draft.strata ?? [];
  const by = stratumAt(draft);
  if (sequences.length === 1)
    return (
      <section className="plan-form" aria-labelledby={`${id}-heading`}>
        <h2 id={`${id}-heading`}>Allocation</h2>
        <p>Everybody does the same: {sequences[0]!.id}. There is nothing to draw.</p>
      </section>
    );
  return (
    <section className="plan-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>Allocation</h2>
      <p className="small-print">
        By chance in blocks, from a seed that is drawn and committed to when the protocol is locked. “VR1” is
        the first case set in VR.
      </p>
      <div className="number-row">
        {sequences.map((sequence, i) => (
          <CommittedNumber
            key={sequence.id}
            label={`Share of ${sequence.id}`}
            value={allocation.ratio[i]}
            least={1}
            most={9}
            onCommit={(share) =>
              onChange(
                { ratio: allocation.ratio.map((each, r) => (r === i ? Math.round(share) : each)) },
                `share of ${sequence.id}`,
              )
            }
          />
        ))}
      </div>
      <p className="pilot-field">
        <label htmlFor={`${id}-strata`}>Groups that are balanced each by itself</label>
        <input
          id={`${id}-strata`}
          type="text"
          className="field"
          spellCheck={false}
          // Commas and spaces that are typed stand while they mean what the draft says.
          value={sameJson(strataIn(typed), strata) ? typed : strata.join(', ')}
          placeholder="none: everybody together"
          aria-describedby={`${id}-strata-help`}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange({ strata: strataIn(target.value) }, 'balanced groups', 'strata');
          }}
          onBlur={() => setTyped('')}
        />
        <small id={`${id}-strata-help`}>
          {by === undefined
            ? 'Short names with commas between, such as “y3, y4”, or the answers to a question that students are asked: choose it there. '
            : `The answers to “${draft.describing[by]!.text}”. `}
          Codes are made for each group by itself.
        </small>
      </p>
      <fieldset>
        <legend>Blocks</legend>
        {[1, 2, 3].map((turns) => {
          const size = turns * allocation.ratio.reduce((a, b) => a + b, 0);
          const chosen = draft.blockTurns ?? [1, 2];
          return (
            <label key={turns} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(turns)}
                disabled={chosen.length === 1 && chosen.includes(turns)}
                onChange={({ target }) =>
                  onChange(
                    {
                      blockTurns: [1, 2, 3].filter((each) =>
                        each === turns ? target.checked : chosen.includes(each),
                      ),
                    },
                    'blocks',
                  )
                }
              />{' '}
              of {size} students
            </label>
          );
        })}
        <small>Two sizes or more, so that nobody can foretell the last of a block.</small>
      </fieldset>
    </section>
  );
}

/** Names as files take them, each once. */
const strataIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => shortName(name.trim()))
      .filter((name) => name !== ''),
  ),
];
