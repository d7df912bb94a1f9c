/** What the reader drew: warm. Also `--own` in station.css. */
export const OWN_COLOR = 0xffc857;
/** The truth, shown after an answer: green. Also `--truth` in station.css. */
export const TRUTH_COLOR = 0x4ade80;
/** What a question points at while it is open: light blue. Also `--asked` in base.css. */
export const ASKED_COLOR = 0x67e8f9;
