/** What the reader drew: warm. Also `--own` in station.css. */
export const OWN_COLOR = 0xffc857;
/** The truth, shown after an answer: green. Also `--truth` in station.css. */
export const TRUTH_COLOR = 0x4ade80;
