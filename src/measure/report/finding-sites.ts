import type { Code } from '../../dicom/structured-report/content-item.ts';
import { code } from './code.ts';

/** SNOMED CT codes of Body Part Examined (PS3.16 table L-1), as far as CT of adults is taught with them. */
const sites: Readonly<Record<string, Code>> = {
  ABDOMEN: code('818981001', 'SCT', 'Abdomen'),
  BRAIN: code('12738006', 'SCT', 'Brain'),
  CHEST: code('816094009', 'SCT', 'Chest'),
  HEAD: code('69536005', 'SCT', 'Head'),
  HEART: code('80891009', 'SCT', 'Heart'),
  KIDNEY: code('64033007', 'SCT', 'Kidney'),
  LIVER: code('10200004', 'SCT', 'Liver'),
  LUNG: code('39607008', 'SCT', 'Lung'),
  NECK: code('45048000', 'SCT', 'Neck'),
  PELVIS: code('816092008', 'SCT', 'Pelvis'),
  SPINE: code('421060004', 'SCT', 'Spine'),
};

/** The region that was scanned, as a code; undefined where the images do not say it in a word that is listed. */
export function findingSiteOf(bodyPart: string): Code | undefined {
  return Object.hasOwn(sites, bodyPart) ? sites[bodyPart] : undefined;
}
