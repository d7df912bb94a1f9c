import { type Find, openCaseSeries } from '../open-sources.ts';
import type { CaseMaker } from './case-maker.ts';
import { ensureMade } from './ensure-made.ts';
import { pause } from './pause.ts';

/** The images of a bundled case or a variant, made first where they are not there yet. */
export function openMadeCase(caseId: string, maker: CaseMaker): Find {
  return async (running) => {
    await ensureMade(caseId, maker, running, pause);
    return openCaseSeries(caseId)(running);
  };
}
