import { UserError } from '../../base/user-error.ts';
import type { ElementReader } from '../element-reader.ts';
import { openPart10 } from '../part10/open-part10.ts';
import { tags } from '../tags.ts';
import type { Code } from './content-item.ts';
import { comprehensive3DSr } from './report-class.ts';

/** Positions in a report; an empty UID where the file does not say which frame of reference they are in. */
export interface FoundGraphic {
  readonly type: string;
  readonly data: Float32Array;
  readonly frameOfReferenceUid: string;
}

/** One node of a report as it was found; what is not there is empty or undefined, and nothing is trusted. */
export interface FoundItem {
  /** TEXT, NUM, SCOORD3D…; empty where the file does not say. */
  readonly type: string;
  readonly concept: Pick<Code, 'value' | 'scheme'>;
  readonly text: string | undefined;
  readonly uid: string | undefined;
  readonly graphic: FoundGraphic | undefined;
  readonly items: readonly FoundItem[];
}

/** Deeper than any measurement report; what lies below is not looked at. */
const DEEPEST = 8;

/**
 * The root container of a Comprehensive 3D SR file in UTF-8 or plain ASCII. Throws `UserError`: `dicom/…` where the bytes are damaged
 * or no DICOM, `report/not-a-report` for another kind of DICOM file.
 */
export function decodeReport(file: Uint8Array): FoundItem {
  const { elements, bigEndian } = openPart10(file);
  if (elements.text(tags.sopClassUid) !== comprehensive3DSr)
    throw new UserError(
      'report/not-a-report',
      'This DICOM file holds no measurement report (Comprehensive 3D SR). Open CT images with “Open CT” instead.',
    );
  return found(elements, bigEndian, DEEPEST);
}

function found(elements: ElementReader, bigEndian: boolean, depth: number): FoundItem {
  const name = elements.item(tags.conceptNameCodeSequence);
  const data = elements.valueOf(tags.graphicData);
  return {
    type: elements.text(tags.valueType) ?? '',
    concept: {
      value: name?.text(tags.codeValue) ?? '',
      scheme: name?.text(tags.codingSchemeDesignator) ?? '',
    },
    text: longText(elements.valueOf(tags.textValue)),
    uid: elements.text(tags.uid),
    graphic: data && {
      type: elements.text(tags.graphicType) ?? '',
      data: floats(data, bigEndian),
      frameOfReferenceUid: elements.text(tags.referencedFrameOfReferenceUid) ?? '',
    },
    items:
      depth === 0
        ? []
        : elements.items(tags.contentSequence).map((item) => found(item, bigEndian, depth - 1)),
  };
}

/** Text of any length, in which a backslash separates nothing (VR UT); trailing blanks are padding. */
function longText(value: Uint8Array | undefined): string | undefined {
  return value && new TextDecoder().decode(value).replace(/[ \0]+$/, '');
}

function floats(value: Uint8Array, bigEndian: boolean): Float32Array {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  return Float32Array.from({ length: value.length >> 2 }, (_, i) => view.getFloat32(4 * i, !bigEndian));
}
