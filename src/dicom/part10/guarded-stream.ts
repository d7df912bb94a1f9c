import dicomParser, { type ByteArrayParser, type ByteStream } from 'dicom-parser';
import { UserError } from '../../base/user-error.ts';
import { limits } from '../limits.ts';

/** Value representations with a 32-bit length that dicom-parser 1.8.21 does not know (PS3.5 table 7.1-1). */
const unknownLongVrs = new Set(['OV', 'SV', 'UV']);

/**
 * dicom-parser's byte stream with the checks it lacks: no reading or skipping past the end, a limit on the
 * number of elements and items, and 32-bit lengths for OV, SV and UV (handed on as UN, which has them).
 */
export function guardedStream(reader: ByteArrayParser, bytes: Uint8Array, start: number): ByteStream {
  if (start >= bytes.length) throw truncated();
  const stream = new dicomParser.ByteStream(reader, bytes, start);
  const { seek, readUint32, readFixedString } = stream;
  let elements = 0;
  const count = () => {
    elements += 1;
    if (elements > limits.elements) throw tooManyElements();
  };
  stream.seek = (offset) => {
    if (stream.position + offset > bytes.length) throw truncated();
    seek.call(stream, offset);
  };
  stream.readUint32 = () => {
    count();
    return readUint32.call(stream);
  };
  // The parser reads VRs in this way, and nothing else.
  stream.readFixedString = (length) => {
    count();
    const vr = readFixedString.call(stream, length);
    // Delimitation items (FFFE,xxxx) have no VR: the first half of their zero length is read in its place.
    if (vr !== '' && !/^[A-Z?]{2}$/.test(vr)) throw damaged();
    return unknownLongVrs.has(vr) ? 'UN' : vr;
  };
  return stream;
}

/** The file ends within an element. */
export function truncated(): UserError {
  return new UserError(
    'dicom/truncated',
    'The file ends too early: it was cut short while copying or exporting. Copy it again from the source.',
  );
}

/** The file's bytes cannot be what they say they are. */
export function damaged(cause?: unknown): UserError {
  return new UserError(
    'dicom/damaged',
    'The DICOM header is damaged or not written in the way it claims. Export the file again.',
    {},
    { cause },
  );
}

function tooManyElements(): UserError {
  return new UserError(
    'dicom/too-many-elements',
    `The file has more than ${limits.elements} data elements, which no CT image needs. It was not opened.`,
  );
}
