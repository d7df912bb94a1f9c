import { createDrawStream } from './draw-stream.ts';
import { shuffled } from './shuffled.ts';

/** The order in which a participant reads `count` cases, as indices: stream `caseorder:<participant>`. */
export function caseOrder(seed: string, participant: string, count: number): number[] {
  const places = Array.from({ length: count }, (_, i) => i);
  return shuffled(places, createDrawStream(seed, `caseorder:${participant}`));
}
