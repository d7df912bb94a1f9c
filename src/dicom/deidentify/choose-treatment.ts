import { type CtAttribute, ctAttributeOf } from './ct-attributes.ts';
import type { DeidentifyOptions } from './deidentify-options.ts';
import { type ProfileRule, profileRuleOf } from './profile-table.ts';

/** What becomes of one attribute, and why in words for people. */
export interface Treatment {
  readonly does: 'remove' | 'empty' | 'dummy' | 'uid' | 'shift' | 'keep' | 'enter';
  readonly why: string;
  readonly rule: ProfileRule | undefined;
  /** Undefined where it is removed. */
  readonly attribute: CtAttribute | undefined;
}

/** Which of the two families of CT objects the file is; types of attributes differ between them. */
export type CtFamily = 'classic' | 'enhanced';

/**
 * Decides by two lists: what a CT image may hold at all, then what the profile does with it. Anything that the
 * first does not name is dropped, so that an attribute nobody thought of cannot carry a name out.
 */
export function chooseTreatment(tag: string, family: CtFamily, options: DeidentifyOptions): Treatment {
  const rule = profileRuleOf(tag);
  const attribute = ctAttributeOf(tag);
  const treatment = (does: Treatment['does'], why: string): Treatment => ({ does, why, rule, attribute });
  if (!attribute) return treatment('remove', whyRemoved(rule));
  const isSequence = attribute.vr[0] === 'SQ';
  if (!rule) return treatment(isSequence ? 'enter' : 'keep', 'says how the images were made');
  if (rule.modifiedDates && options.dates === 'shifted')
    return treatment('shift', 'moved by the same number of days as all dates');
  if (rule.patientCharacteristics === 'K' && options.patientCharacteristics === 'kept')
    return treatment('keep', 'you chose to keep sex and age');
  switch (decide(rule.profile, attribute.type?.[family] ?? '3')) {
    case 'U':
      return treatment('uid', 'new identifier, the same one in all files of this copy');
    case 'U*':
      return treatment('enter', 'references follow the new identifiers');
    case 'D':
      return treatment('dummy', 'the format asks for a value here');
    case 'Z':
      return treatment('empty', 'can identify somebody; the format asks that it is there');
    default:
      return treatment('remove', whyRemoved(rule));
  }
}

/** E.1.1: of several codes the first one that the attribute's type allows, least information first. */
function decide(action: ProfileRule['profile'], type: '1' | '2' | '3'): string {
  const codes = action.split('/');
  if (codes.includes('U*')) return 'U*';
  const order = { 1: ['D', 'Z'], 2: ['Z', 'D'], 3: ['X', 'Z', 'D'] }[type];
  return order.find((code) => codes.includes(code)) ?? codes[0]!;
}

function whyRemoved(rule: ProfileRule | undefined): string {
  if (!rule) return 'a CT image does not need it';
  if (rule.tag === 'odd group') return 'private: only its maker knows what it holds';
  if (rule.cleanDescriptors) return 'free text or a description';
  return rule.modifiedDates ? 'a date or time' : 'can identify somebody';
}
