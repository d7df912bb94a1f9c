import type { FindingKind } from '../finding-kind.ts';

/** Every finding that the spine can have: one line each. */
export const spineFindings: readonly FindingKind[] = [];
