import type { Occasion } from '../../teaching/attempt/filled-form.ts';

/** One thing that a participant does in a sitting, in the order of the protocol. */
export type SittingStep = { readonly id: string } & (
  | { readonly kind: 'consent' }
  | { readonly kind: 'describe' }
  /** A questionnaire; `condition` where it is about one of them. */
  | {
      readonly kind: 'form';
      readonly instrumentId: string;
      readonly occasion: Occasion;
      readonly condition?: string | undefined;
    }
  | { readonly kind: 'familiarise'; readonly condition: string }
  /** One case; a test belongs to no condition and is read flat. */
  | {
      readonly kind: 'case';
      readonly caseId: string;
      readonly caseSet: string;
      readonly period: number | 'before' | 'after';
      readonly condition?: string | undefined;
    }
  | { readonly kind: 'break'; readonly minutes: number }
  | { readonly kind: 'preference' }
  | { readonly kind: 'debrief' }
);
