import type { FindingKind } from '../finding-kind.ts';
import { granuloma } from './granuloma.ts';
import { nodule } from './nodule.ts';

/** Every finding that the chest can have: one line each. */
export const chestFindings: readonly FindingKind[] = [nodule, granuloma];
