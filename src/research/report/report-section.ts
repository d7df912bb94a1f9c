import type { PlotData } from './plot-data.ts';
import type { ParticipantFlow } from '../analysis/participant-flow.ts';

/** A piece of a report, ready to be shown by anything that can show words, tables and plots. */
export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string; readonly lead?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable
  | {
      readonly kind: 'flow';
      readonly flow: ParticipantFlow;
      readonly names: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'plots'; readonly plots: readonly PlotData[] }
  /** Folded away on a screen, open in print. */
  | { readonly kind: 'more'; readonly summary: string; readonly blocks: readonly ReportBlock[] };

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}
