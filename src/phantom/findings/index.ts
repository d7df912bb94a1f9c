import { createRegistry } from '../../base/registry.ts';
import { granuloma } from './granuloma.ts';
import { nodule } from './nodule.ts';

/** Every kind of finding that a recipe may ask for. */
export const findingKinds = createRegistry('findings', [nodule, granuloma]);
