import type { Code } from '../../dicom/structured-report/content-item.ts';
import type { Unit } from '../reading.ts';
import { code } from './code.ts';

const meanings: Readonly<Record<Unit, string>> = {
  mm: 'millimeter',
  mm2: 'square millimeter',
  mL: 'milliliter',
  deg: 'degree',
  "[hnsf'U]": 'Hounsfield unit',
  '1': 'no units',
};

/** A unit as a code of UCUM. */
export function unitCode(unit: Unit): Code {
  return code(unit, 'UCUM', meanings[unit]);
}
