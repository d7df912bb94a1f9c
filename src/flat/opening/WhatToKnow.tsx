import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Diagnostic } from '../../imaging/series.ts';
import { Icon } from '../Icon.tsx';

/** Lines that are shown without asking. */
const SHORT = 2;

interface WhatToKnowProps {
  readonly diagnostics: readonly Diagnostic[];
  /** Of what, for people who hear the button alone. */
  readonly of: string;
}

/** What is odd about a series: warnings first, long lists folded. */
export function WhatToKnow({ diagnostics, of }: WhatToKnowProps) {
  const [all, setAll] = useState(false);
  if (diagnostics.length === 0) return null;
  const sorted = [...diagnostics].sort((a, b) => severity(b) - severity(a));
  // One hidden line would take as much room as its button.
  const short = sorted.length > SHORT + 1 ? SHORT : sorted.length;
  return (
    <div className="what-to-know">
      <p>What to know</p>
      <ul>
        {(all ? sorted : sorted.slice(0, short)).map(({ code, severity, message }) => (
          <li key={code + message} data-severity={severity}>
            <Icon name={severity === 'warning' ? 'warning' : 'info'} />
            <span>
              {severity === 'warning' && <span className="visually-hidden">Warning: </span>}
              {message}
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > short && (
        <Button
          className="text-button"
          aria-expanded={all}
          aria-label={all ? `Fewer notes on ${of}` : `${sorted.length - short} more notes on ${of}`}
          onPress={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `${sorted.length - short} more`}
        </Button>
      )}
    </div>
  );
}

const severity = (diagnostic: Diagnostic) => Number(diagnostic.severity === 'warning');
