import { code, ownCode } from './code.ts';

/** Concepts of measurement reports (PS3.16 TID 1500, 1501, 1410, 1411 and what these include). */
export const concepts = {
  report: code('126000', 'DCM', 'Imaging Measurement Report'),
  language: code('121049', 'DCM', 'Language of Content Item and Descendants'),
  english: code('en', 'RFC5646', 'English'),
  observerType: code('121005', 'DCM', 'Observer Type'),
  device: code('121007', 'DCM', 'Device'),
  deviceUid: code('121012', 'DCM', 'Device Observer UID'),
  deviceName: code('121013', 'DCM', 'Device Observer Name'),
  procedure: code('121058', 'DCM', 'Procedure reported'),
  computedTomography: code('77477000', 'SCT', 'Computed Tomography'),
  imaging: code('363679005', 'SCT', 'Imaging procedure'),
  measurements: code('126010', 'DCM', 'Imaging Measurements'),
  group: code('125007', 'DCM', 'Measurement Group'),
  trackingIdentifier: code('112039', 'DCM', 'Tracking Identifier'),
  trackingUid: code('112040', 'DCM', 'Tracking Unique Identifier'),
  findingSite: code('363698007', 'SCT', 'Finding Site'),
  derivation: code('121401', 'DCM', 'Derivation'),
  source: code('121112', 'DCM', 'Source of Measurement'),
  imageRegion: code('111030', 'DCM', 'Image Region'),
  volumeSurface: code('121231', 'DCM', 'Volume Surface'),
  sourceSeries: code('121232', 'DCM', 'Source series for segmentation'),
  /** The measurement as this program keeps it: positions in double precision, colour, lock. */
  kept: ownCode('measurement', 'Measurement as Oblique keeps it'),
} as const;
