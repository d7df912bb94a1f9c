import { sameJson } from '../../base/json.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';

/** On these rests who is allocated to what, so not even a reason changes them once the seed is committed. */
const neverChanged = ['id', 'design', 'conditions', 'sequences', 'allocation'] as const;
/** What somebody does in a sitting: it stays as it was for the first one who joined. */
const sameForAll = ['questions', 'caseSets'] as const;
/** Of the plan of a sitting, what may become other for those who have not come that far. */
const sittingLimits = ['breakMinutes', 'caseMinutes', 'sittingMinutes'] as const;

/**
 * What of a change to a locked protocol may not be: never what the allocation rests on, and once somebody has joined,
 * nothing that would make sittings differ besides times. Title, consent, numbers planned and the analysis may change,
 * with a reason that is printed.
 */
export function checkAmendment(before: Protocol, after: Protocol, anybodyJoined: boolean): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const refuseChange = (path: string, was: unknown, is: unknown, message: string) => {
    if (!sameJson(was, is)) problems.push({ path, message });
  };
  for (const field of neverChanged)
    refuseChange(
      field,
      before[field],
      after[field],
      'The allocation rests on it, so it cannot be amended. Plan another pilot.',
    );
  if (!anybodyJoined) return problems;
  const joined = 'Somebody has joined, and it must be the same for all. Close this pilot and plan another.';
  for (const field of sameForAll) refuseChange(field, before[field], after[field], joined);
  refuseChange('sitting', withoutLimits(before.sitting), withoutLimits(after.sitting), joined);
  // A break that comes or goes is a step more or less.
  refuseChange(
    'sitting.breakMinutes',
    before.sitting?.breakMinutes === undefined,
    after.sitting?.breakMinutes === undefined,
    joined,
  );
  return problems;
}

function withoutLimits(sitting: Protocol['sitting']): unknown {
  if (!sitting) return null;
  return Object.fromEntries(
    Object.entries(sitting).filter(([name]) => !(sittingLimits as readonly string[]).includes(name)),
  );
}
