import { contentHash } from '../content-hash.ts';
import type { ElementReader } from '../element-reader.ts';
import { type Tag, tags } from '../tags.ts';

/** A frame's functional group item, or the data set itself where there is none. */
type Group = (sequence: Tag) => ElementReader;

const frame = (group: Group) => group(tags.frameContentSequence);

/**
 * What may tell phases, energies, acquisitions and reconstructions of one series apart. In the order of how much
 * it says to a person: where two explain a series equally well, the first one names its parts.
 */
const readers = {
  stack: (_, group) => frame(group).text(tags.stackId),
  cardiacPercent: (_, group) =>
    number(group(tags.cardiacSynchronizationSequence).float(tags.nominalPercentageOfCardiacPhase)),
  respiratoryPercent: (_, group) =>
    number(group(tags.respiratorySynchronizationSequence).float(tags.nominalPercentageOfRespiratoryPhase)),
  contrastPhase: (_, group) => group(tags.contrastBolusUsageSequence).text(tags.contrastBolusAgentPhase),
  contrastAgent: (image) => (image.has(tags.contrastBolusAgent) ? 'with contrast' : 'without contrast'),
  energy: (image) => number(image.float(tags.monoenergeticEnergyEquivalent)) ?? statedEnergy(image),
  tubeVoltage: (image, group) => group(tags.ctXRayDetailsSequence).text(tags.kvp) ?? image.text(tags.kvp),
  kernel: (_, group) => group(tags.ctReconstructionSequence).texts(tags.convolutionKernel).join(' '),
  fieldOfView: (_, group) => group(tags.ctReconstructionSequence).text(tags.reconstructionDiameter),
  thickness: (_, group) => group(tags.pixelMeasuresSequence).text(tags.sliceThickness),
  temporalPosition: (image, group) =>
    number(frame(group).uint16(tags.temporalPositionIndex)) ?? image.text(tags.temporalPositionIdentifier),
  acquisition: (image, group) =>
    number(frame(group).uint16(tags.frameAcquisitionNumber)) ?? image.text(tags.acquisitionNumber),
  triggerTime: (image, group) =>
    number(group(tags.cardiacSynchronizationSequence).float(tags.nominalCardiacTriggerDelayTime)) ??
    image.text(tags.triggerTime),
  acquisitionDateTime: (image, group) =>
    frame(group).text(tags.frameAcquisitionDateTime) ?? image.text(tags.acquisitionDateTime),
  acquisitionTime: (image) => image.text(tags.acquisitionTime),
  exposure: (image) => image.text(tags.irradiationEventUid),
  imageType: (image, group) => {
    const ofFrame = group(tags.ctImageFrameTypeSequence).texts(tags.frameType);
    return (ofFrame.length > 0 ? ofFrame : image.texts(tags.imageType)).join(' ');
  },
  seriesNumber: (image) => image.text(tags.seriesNumber),
  description: (image) => hashed(image, tags.seriesDescription),
  comments: (image) => hashed(image, tags.imageComments),
  contentTime: (image) => image.text(tags.contentTime),
  instance: (image) => image.text(tags.instanceNumber),
} as const satisfies Record<string, (image: ElementReader, group: Group) => string | undefined>;

export type DistinctionName = keyof typeof readers;

export const distinctionNames = Object.keys(readers) as readonly DistinctionName[];

/** The values of one image, where stated. */
export type Distinctions = Readonly<Partial<Record<DistinctionName, string>>>;

/** Reads what may tell one image from others of its series; values are cut to 128 characters. */
export function readDistinctions(image: ElementReader, groupOfFrame: Group): Distinctions {
  // Some scanners write the sequences of enhanced images into ordinary ones.
  const group: Group = (sequence) => {
    const found = groupOfFrame(sequence);
    return found === image ? (image.item(sequence) ?? image) : found;
  };
  const found: Partial<Record<DistinctionName, string>> = {};
  for (const name of distinctionNames) {
    const value = readers[name](image, group);
    if (value) found[name] = value.slice(0, 128);
  }
  return found;
}

function number(value: number | undefined): string | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : String(Number(value.toFixed(3)));
}

/** The energy of a virtual monoenergetic image (“70 keV”), which most scanners only state in words. */
function statedEnergy(image: ElementReader): string | undefined {
  const words = [tags.imageType, tags.imageComments, tags.seriesDescription].flatMap((tag) =>
    image.texts(tag),
  );
  return /(?:^|[^\d.])(\d{2,3})[ _]?kev\b/i.exec(words.join(' '))?.[1];
}

/** Free text may name a patient: only that it differs leaves the reader. */
function hashed(image: ElementReader, tag: Tag): string | undefined {
  const value = image.valueOf(tag);
  return value && contentHash(value);
}
