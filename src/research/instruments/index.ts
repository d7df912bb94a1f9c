import { createRegistry } from '../../base/registry.ts';
import csqVr from '../../../datasets/instruments/csq-vr.json';
import nasaTlx from '../../../datasets/instruments/nasa-tlx.json';
import rawTlx from '../../../datasets/instruments/raw-tlx.json';
import ssq from '../../../datasets/instruments/ssq.json';
import sus from '../../../datasets/instruments/sus.json';
import vrsq from '../../../datasets/instruments/vrsq.json';
import { instrumentSchema } from './instrument.ts';

/** Every questionnaire that can be asked: one file of data, one line here. */
export const instruments = createRegistry(
  'instruments',
  [csqVr, sus, rawTlx, nasaTlx, ssq, vrsq].map((json) => {
    const instrument = instrumentSchema.parse(json);
    return { kind: instrument.id, ...instrument };
  }),
);
