import { sameJson } from '../base/json.ts';
import { UserError } from '../base/user-error.ts';
import type { AttemptEvent } from '../teaching/attempt/attempt-event.ts';

/**
 * Whether `event` still has to be stored, given what is already stored under its identity. The same event
 * again is nothing new; a different one is refused, because a recorded answer never changes.
 */
export function isNew(event: AttemptEvent, stored: AttemptEvent | undefined): boolean {
  if (!stored) return true;
  if (sameJson(event, stored)) return false;
  throw new UserError(
    'storage/already-recorded',
    'This was already recorded, perhaps in another tab, and recorded answers cannot be changed. Reload the page to go on from there.',
    { type: event.type },
  );
}
