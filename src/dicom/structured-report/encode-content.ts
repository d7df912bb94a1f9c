import type { Code, ContentItem } from './content-item.ts';
import type { DataElement } from './data-element.ts';
import { decimalText } from './decimal-text.ts';

/** The attributes of one content item and all below it (PS3.3 C.17.3 and C.18). */
export function encodeContent(item: ContentItem, root = false): DataElement[] {
  const { relationship, concept, type, items = [] } = item;
  return [
    ...(root ? [] : [{ tag: '0040a010', vr: 'CS', value: relationship }]),
    { tag: '0040a040', vr: 'CS', value: type },
    codes('0040a043', concept),
    ...encodeValue(item),
    ...(items.length > 0
      ? [{ tag: '0040a730', vr: 'SQ', value: items.map((child) => encodeContent(child)) }]
      : []),
  ];
}

/** A code sequence with one item. */
export function codes(tag: string, code: Code): DataElement {
  return { tag, vr: 'SQ', value: [codeElements(code)] };
}

function codeElements({ value, scheme, meaning }: Code): DataElement[] {
  return [
    { tag: '00080100', vr: 'SH', value },
    { tag: '00080102', vr: 'SH', value: scheme },
    { tag: '00080104', vr: 'LO', value: meaning },
  ];
}

function encodeValue(item: ContentItem): DataElement[] {
  switch (item.type) {
    case 'CONTAINER':
      return [
        { tag: '0040a050', vr: 'CS', value: 'SEPARATE' },
        ...(item.template ? [templateElement(item.template)] : []),
      ];
    case 'TEXT':
      return [{ tag: '0040a160', vr: 'UT', value: item.text }];
    case 'CODE':
      return [codes('0040a168', item.code)];
    case 'UIDREF':
      return [{ tag: '0040a124', vr: 'UI', value: item.uid }];
    case 'NUM':
      return [{ tag: '0040a300', vr: 'SQ', value: [measuredValue(item.number, item.unit)] }];
    case 'SCOORD3D':
      return [
        { tag: '00700022', vr: 'FL', value: Float32Array.from(item.graphic.data) },
        { tag: '00700023', vr: 'CS', value: item.graphic.type },
        { tag: '30060024', vr: 'UI', value: item.frameOfReferenceUid },
      ];
  }
}

function templateElement(identifier: string): DataElement {
  const template: DataElement[] = [
    { tag: '00080105', vr: 'CS', value: 'DCMR' },
    { tag: '0040db00', vr: 'CS', value: identifier },
  ];
  return { tag: '0040a504', vr: 'SQ', value: [template] };
}

/** A decimal string has 16 characters; where they do not suffice the whole double stands beside it (C.18.1). */
function measuredValue(number: number, unit: Code): DataElement[] {
  const text = decimalText(number);
  return [
    { tag: '0040a30a', vr: 'DS', value: text },
    ...(Number(text) === number ? [] : [{ tag: '0040a161', vr: 'FD', value: Float64Array.of(number) }]),
    codes('004008ea', unit),
  ];
}
