import { sameJson } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import type { Happening } from './happening.ts';
import type { SittingEvent } from './sitting-event.ts';

/** What of each kind happens once in a sitting, or once for a part of it: the same text for the same place. */
function placeOf(happening: Happening): string | undefined {
  switch (happening.type) {
    case 'filled':
    case 'familiarised':
    case 'case-ended':
    case 'break-ended':
      return `${happening.type} ${happening.stepId}`;
    case 'answered':
      return `answered ${happening.stepId} ${happening.answer.questionId}`;
    case 'consented':
    case 'described':
    case 'allocated':
    case 'preferred':
    case 'debriefed':
      return happening.type;
    default:
      return undefined;
  }
}

/**
 * Whether a happening is among the events already, so that nothing is left to record. Throws a `UserError`
 * `sitting/already-recorded` where another one has its place, as after a second tab: what is recorded never changes.
 */
export function recordedBefore(happening: Happening, events: Iterable<SittingEvent>): boolean {
  const place = placeOf(happening);
  if (place === undefined) return false;
  for (const { number: _number, at: _at, ...earlier } of events) {
    if (placeOf(earlier) !== place) continue;
    if (sameJson(earlier, happening)) return true;
    throw new UserError(
      'sitting/already-recorded',
      'This was already recorded, perhaps in another tab, and cannot be changed. Reload the page to go on from there.',
      { type: happening.type },
    );
  }
  return false;
}
