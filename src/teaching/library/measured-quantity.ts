import { measurementKinds } from '../../measure/index.ts';
import type { Question } from '../question.ts';
import type { Quantity } from './quantity.ts';

const byUnit: Readonly<Record<string, Quantity>> = { mm: 'length', deg: 'angle', mm2: 'area', mL: 'volume' };

/** What a tool measures, from the unit of its first reading; one that needs the image's values reads density. */
export function quantityOfTool(measurementKind: string): Quantity {
  const { compute, example } = measurementKinds.get(measurementKind);
  const unit = compute(example.points, undefined, example.parameters)[0]?.unit ?? '';
  return byUnit[unit] ?? 'density';
}

/** What a question asks to measure, if it does. */
export function quantityOfQuestion({
  kind,
  prompt,
}: Pick<Question, 'kind' | 'prompt'>): Quantity | undefined {
  if (kind === 'attenuation') return 'density';
  const tool = prompt.measurementKind;
  return typeof tool === 'string' && measurementKinds.has(tool) ? quantityOfTool(tool) : undefined;
}
