import type { InputKind } from '../../teaching/input-kind.ts';

/** What a page's pointer event says of who pressed. */
export function inputOf(pointerType: string): InputKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
}
