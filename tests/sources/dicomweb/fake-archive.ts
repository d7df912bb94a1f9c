import { toJson } from '../../dicom/json/make-json.ts';
import { type DataSet, makeFile, type TestEncoding, writeDataSet } from '../../dicom/make-dicom.ts';
import { type Answering, jsonResponse, multipartResponse, type SentRequest } from './fake-network.ts';

/** What an archive that answers by the book is asked for, and where it may be made to answer otherwise. */
export interface Quirks {
  /** Instead of the usual answer; undefined leaves it. */
  readonly instead?: (
    request: SentRequest & { readonly kind: Kind; readonly earlier: number },
  ) => Response | undefined;
  /** Changes what metadata say of an instance. */
  readonly tell?: (json: Record<string, unknown>) => Record<string, unknown>;
  /** Elements of the series that QIDO lists, one item each. */
  readonly series?: readonly object[];
  readonly encoding?: TestEncoding;
}

export type Kind = 'studies' | 'series' | 'metadata' | 'instances' | 'frames' | 'instance' | 'probe';

const uidOf = (dataSet: DataSet) => dataSet['0008,0018']![1] as string;

export const octetStream = 'Content-Type: application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1';

/** Bytes of one frame as they are in the data set. */
export function frameOf(dataSet: DataSet, frame: number): Uint8Array {
  const pixels = writeDataSet({ '0000,0000': ['OW', dataSet['7fe0,0010']![1]] }, 'implicit-le').subarray(8);
  const frames = Number(dataSet['0028,0008']?.[1] ?? 1);
  const size = pixels.length / frames;
  return pixels.slice(frame * size, (frame + 1) * size);
}

/** An archive with one study of one series that holds these images. */
export function fakeArchive(images: readonly DataSet[], quirks: Quirks = {}): Answering {
  return (request) => {
    const { pathname } = new URL(request.url);
    const kind = kindOf(pathname);
    const instead = quirks.instead?.({ ...request, kind });
    if (instead) return instead;
    const listed = { '0020000D': { vr: 'UI', Value: ['2.25.11'] } };
    if (kind === 'studies') return jsonResponse([listed]);
    if (kind === 'series')
      return jsonResponse(
        quirks.series ?? [
          {
            '0020000E': { vr: 'UI', Value: ['2.25.12'] },
            '00080060': { vr: 'CS', Value: ['CT'] },
            '00200011': { vr: 'IS', Value: [3] },
            '0008103E': { vr: 'LO', Value: ['Thorax/1'] },
          },
        ],
      );
    if (kind === 'metadata')
      return jsonResponse(images.map((image) => quirks.tell?.(toJson(image)) ?? toJson(image)));
    if (kind === 'instances')
      return jsonResponse(images.map((image) => ({ '00080018': { vr: 'UI', Value: [uidOf(image)] } })));
    const image = images.find((each) => pathname.includes(`/instances/${uidOf(each)}`));
    if (!image) return new Response('', { status: 404 });
    if (kind === 'instance')
      return multipartResponse([['Content-Type: application/dicom', makeFile(image, quirks.encoding)]]);
    const frames = /frames\/([\d,]+)$/.exec(pathname)![1]!.split(',').map(Number);
    return multipartResponse(frames.map((frame) => [octetStream, frameOf(image, frame - 1)] as const));
  };
}

function kindOf(pathname: string): Kind {
  if (pathname.endsWith('/studies')) return 'studies';
  if (pathname.endsWith('/series')) return 'series';
  if (pathname.endsWith('/metadata')) return 'metadata';
  if (pathname.endsWith('/instances')) return 'instances';
  if (pathname.includes('/frames/')) return 'frames';
  return pathname.includes('/instances/') ? 'instance' : 'probe';
}
