import { anatomyKinds } from './anatomy/index.ts';
import { type DicomAttributes, encodePart10 } from './dcmjs.ts';
import type { Phase } from './phase.ts';
import type { Recipe } from './recipe.ts';
import { uidOf } from './uid.ts';

/** A file of the series: name and bytes. */
export interface SeriesFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ctImageStorage = '1.2.840.10008.5.1.4.1.1.2';
/** When after the contrast, as the series' description says it; the usual portal venous phase goes without saying. */
const phaseWords: Readonly<Record<Phase, string>> = {
  none: 'without contrast ',
  pulmonary: 'pulmonary arterial ',
  arterial: 'arterial ',
  'portal-venous': '',
  delayed: 'delayed ',
};
const explicitLittleEndian = '1.2.840.10008.1.2.1';
/** Stored value 0 is −1024 HU; 12 bits reach 3071 HU. */
const intercept = -1024;

/**
 * One slice as a CT Image Storage file (PS3.3 A.3). `hu` holds rows × columns whole numbers from −1024 to 3071;
 * `slice` counts from 0 at the feet. Texts say that the data are synthetic and nothing of what is in them.
 */
export async function writeSlice(
  recipe: Recipe,
  recipeHash: string,
  slice: number,
  hu: Int16Array,
): Promise<SeriesFile> {
  const uid = (role: string) => uidOf(`${recipeHash}/${role}`);
  const instanceUid = await uid(`slice ${slice}`);
  const meta: DicomAttributes = {
    FileMetaInformationVersion: new Uint8Array([0, 1]).buffer,
    MediaStorageSOPClassUID: ctImageStorage,
    MediaStorageSOPInstanceUID: instanceUid,
    TransferSyntaxUID: explicitLittleEndian,
    ImplementationClassUID: await uidOf('oblique/phantom'),
    ImplementationVersionName: 'OBLIQUE_1',
  };
  const attributes: DicomAttributes = {
    ...commonAttributes(recipe),
    SOPInstanceUID: instanceUid,
    StudyInstanceUID: await uid('study'),
    SeriesInstanceUID: await uid('series'),
    FrameOfReferenceUID: await uid('frame of reference'),
    ...sliceAttributes(recipe, slice),
  };
  return {
    name: `IM${String(recipe.scan.slices - slice).padStart(4, '0')}.dcm`,
    bytes: encodePart10(meta, attributes, storedValues(hu)),
  };
}

/** Patient, study, series, equipment and what all images share. */
function commonAttributes({ id, studied, scan, anatomy, phase }: Recipe): DicomAttributes {
  const { label, bodyPart } = anatomyKinds.get(anatomy);
  return {
    ImageType: ['DERIVED', 'PRIMARY', 'AXIAL'],
    SOPClassUID: ctImageStorage,
    StudyDate: studied,
    SeriesDate: studied,
    ContentDate: studied,
    StudyTime: '120000',
    SeriesTime: '120000',
    ContentTime: '120000',
    AccessionNumber: '',
    Modality: 'CT',
    Manufacturer: 'Oblique',
    ManufacturerModelName: 'Synthetic CT',
    ReferringPhysicianName: '',
    StudyDescription: `CT ${label.toLowerCase()}, synthetic`,
    SeriesDescription: `${label} ${phaseWords[phase]}${scan.sliceMm} mm`,
    DerivationDescription: 'Computed from a mathematical model; no patient was scanned.',
    PatientName: 'Synthetic^Teaching',
    PatientID: `OBLIQUE-${id}`,
    PatientBirthDate: '',
    PatientSex: '',
    PatientIdentityRemoved: 'YES',
    DeidentificationMethod: 'Synthetic data: there is no patient',
    ...(phase !== 'none' && { ContrastBolusAgent: 'Simulated iodine' }),
    BodyPartExamined: bodyPart,
    KVP: 120,
    SoftwareVersions: '1',
    PatientPosition: 'HFS',
    StudyID: '1',
    SeriesNumber: 1,
    AcquisitionNumber: 1,
    PositionReferenceIndicator: '',
    LossyImageCompression: '00',
    BurnedInAnnotation: 'NO',
  };
}

/** Geometry, grey values and number of one image; images are numbered from the head, as scanners do. */
function sliceAttributes({ scan, anatomy }: Recipe, slice: number): DicomAttributes {
  const { windows } = anatomyKinds.get(anatomy);
  const [x, y, z] = scan.firstMm;
  const positionZ = Number((z + slice * scan.sliceMm).toFixed(4));
  return {
    InstanceNumber: scan.slices - slice,
    SliceThickness: scan.sliceMm,
    SliceLocation: positionZ,
    ImagePositionPatient: [x, y, positionZ],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: scan.rows,
    Columns: scan.columns,
    PixelSpacing: [scan.pixelMm, scan.pixelMm],
    BitsAllocated: 16,
    BitsStored: 12,
    HighBit: 11,
    PixelRepresentation: 0,
    WindowCenter: windows.map(({ center }) => center),
    WindowWidth: windows.map(({ width }) => width),
    WindowCenterWidthExplanation: windows.map(({ name }) => name),
    RescaleIntercept: intercept,
    RescaleSlope: 1,
    RescaleType: 'HU',
  };
}

/** Twenty times as fast as `Uint16Array.from` with a function. */
function storedValues(hu: Int16Array): Uint16Array {
  const stored = new Uint16Array(hu.length);
  for (let n = 0; n < hu.length; n++) stored[n] = hu[n]! - intercept;
  return stored;
}
