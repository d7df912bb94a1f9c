import type { SeriesReview } from '../../sources/share-series.ts';

/** Something that no table takes out of pictures, in words. */
export interface ShareWarning {
  readonly id: string;
  readonly message: string;
}

const inFiles = (count: number, all: number) =>
  count === all ? 'all images' : `${count} of ${all} ${all === 1 ? 'image' : 'images'}`;

/** What to look at before sharing, worst first. `faceLikely` says that the volume shows a head in thin slices. */
export function shareWarnings(
  { concerns, files, refused }: SeriesReview,
  faceLikely: boolean,
): ShareWarning[] {
  const all = files + refused.length;
  const count = (code: Parameters<typeof concerns.get>[0]) => concerns.get(code) ?? 0;
  const found: (ShareWarning | false)[] = [
    count('burned-in-stated') > 0 && {
      id: 'burned-in-stated',
      message: `The header says that text is written into the picture in ${inFiles(count('burned-in-stated'), all)}. It stays there: do not share those before somebody has blacked it out.`,
    },
    count('burned-in-likely') > 0 && {
      id: 'burned-in-likely',
      message: `${capital(inFiles(count('burned-in-likely'), all))} look like captures, localizers or colour pictures, into which scanners often write name and date.`,
    },
    count('dose-report') > 0 && {
      id: 'dose-report',
      message: `${capital(inFiles(count('dose-report'), all))} look like a dose report or a saved screen. These usually show the patient's name.`,
    },
    count('overlay-in-pixels') > 0 && {
      id: 'overlay-in-pixels',
      message: `${capital(inFiles(count('overlay-in-pixels'), all))} hide an old kind of overlay in unused bits of the pixels. It may hold text and stays, because pixels are not touched.`,
    },
    (faceLikely || count('face-stated') > 0) && {
      id: 'face',
      message:
        'This is a head. A face can be recognised from the 3D picture, however clean the header is. Share it only where you may, or cut the face away first.',
    },
    count('burned-in-unstated') > 0 && {
      id: 'burned-in-unstated',
      message: `Nothing in the file says whether text is written into the picture (${inFiles(count('burned-in-unstated'), all)}). Scroll through them once.`,
    },
  ];
  return found.filter((warning) => warning !== false);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
