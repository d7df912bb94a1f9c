// Threads start without the parent's loader: this one reads slab-worker.ts with its own.
import { tsImport } from 'tsx/esm/api';

await tsImport('./slab-worker.ts', import.meta.url);
