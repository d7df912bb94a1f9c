// Threads start without the parent's loader: this one reads case-worker.ts with its own.
import { tsImport } from 'tsx/esm/api';

await tsImport('./case-worker.ts', import.meta.url);
