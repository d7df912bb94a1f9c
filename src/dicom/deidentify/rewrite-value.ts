import { textValues } from '../text-values.ts';
import type { Outcome } from './attribute-change.ts';
import type { Treatment } from './choose-treatment.ts';
import { cleanAge, cleanBinary, cleanText } from './clean-value.ts';
import { decodeText, elementBytes, elementText, type RawElement } from './element-text.ts';
import { encodeText } from '../part10/encode-element.ts';
import type { Rewriting } from './rewriting.ts';
import { cleanTime, shiftDate, shiftDateTime } from './shift-date.ts';

/** What is written in the place of a value, and how that reads in the list. */
export interface RewrittenValue {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly outcome: Outcome;
  /** Where the value itself, and not its treatment, is the reason. */
  readonly why?: string;
}

/** Values that say nothing, for attributes that must have one (action D). */
const dummies: Readonly<Record<string, string>> = {
  DA: '19000101',
  TM: '000000',
  DT: '19000101000000',
  LO: 'REMOVED',
  SH: 'REMOVED',
};
/** Whether there was contrast is worth knowing and no secret: Z allows a dummy (PS3.15 Table E.1-1a). */
const contrastAgent = '00180010';
const saysNone = /^\s*(0|-|no|non|none|without|w\/o|ohne|kein|keine|sans|sin|n\/?a|unknown)?\s*$/i;
const dateVrs = new Set(['DA', 'DT', 'TM']);

/** The value to write for an attribute that stays; undefined where its bytes cannot be understood. */
export function rewriteValue(
  treatment: Treatment,
  vr: string,
  element: RawElement,
  run: Rewriting,
): RewrittenValue | undefined {
  const bytes = elementBytes(element, run.source);
  const text = (after: string, outcome: Outcome, why?: string): RewrittenValue => ({
    bytes: encodeText(vr, after),
    text: after,
    outcome: after === '' && bytes.length > 0 ? 'emptied' : outcome,
    ...(why !== undefined && { why }),
  });
  if (treatment.attribute?.tag === contrastAgent)
    return text(
      saysNone.test(decodeText(bytes, 'latin1')) ? '' : 'CONTRAST',
      'replaced',
      'only that there was one',
    );
  if (treatment.does === 'empty') return text('', 'kept');
  if (treatment.does === 'dummy') return text(dummies[vr] ?? '', 'replaced');
  const binary = cleanBinary(vr, bytes);
  if (binary) {
    const shown = elementText(element, vr, run.source, run.encoding);
    return { bytes: binary, text: shown, outcome: 'kept' };
  }
  // Values of kept attributes are plain ASCII; anything else fails their form.
  const before = decodeText(bytes, 'latin1');
  if (treatment.does === 'uid')
    return text(
      eachValue(before, (uid) => run.pseudonyms.uid(uid)),
      'replaced',
    );
  if (treatment.does === 'shift' || dateVrs.has(vr)) {
    const after = eachValue(before, (value) => moved(vr, value, run) ?? '');
    const why =
      after === '' && before !== ''
        ? 'not a date or time as the format writes them'
        : vr === 'TM'
          ? 'a time of day without its date'
          : undefined;
    return text(after, after === before ? 'kept' : 'replaced', why);
  }
  const after = vr === 'AS' ? (cleanAge(before) ?? '') : cleanText(vr, before, run.identity);
  if (after === undefined) return undefined;
  const same = after === eachValue(before, (value) => value);
  return text(after, same ? 'kept' : 'replaced', same ? undefined : 'only plain values of its kind may stay');
}

function moved(vr: string, value: string, { pseudonyms, options }: Rewriting): string | undefined {
  const keepTime = options.times === 'kept';
  if (vr === 'DA') return shiftDate(value, pseudonyms.shiftDays);
  return vr === 'DT' ? shiftDateTime(value, pseudonyms.shiftDays, keepTime) : cleanTime(value, keepTime);
}

function eachValue(text: string, change: (value: string) => string): string {
  return textValues(text)
    .map((value) => (value === '' ? '' : change(value)))
    .join('\\');
}
