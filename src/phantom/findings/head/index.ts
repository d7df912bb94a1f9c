import type { FindingKind } from '../finding-kind.ts';

/** Every finding that the head can have: one line each. */
export const headFindings: readonly FindingKind[] = [];
