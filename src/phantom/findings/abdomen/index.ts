import type { FindingKind } from '../finding-kind.ts';

/** Every finding that the abdomen can have: one line each. */
export const abdomenFindings: readonly FindingKind[] = [];
