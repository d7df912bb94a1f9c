import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { PilotData } from '../analysis/pilot-data.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { aboutSections, type ReportContext } from './about-sections.ts';
import { measurementSection, freeResponseSection } from './measurement-sections.ts';
import { exploratorySection, familySection, primarySection, secondarySection } from './outcome-sections.ts';
import { baselineSection, deviationsSection, flowSection } from './participant-sections.ts';
import { harmsSection } from './harms-section.ts';
import type { ReportSection } from './report-section.ts';

/** A whole report in words, tables and plots, in the order of CONSORT; sections with nothing to say are left out. */
export function reportSections(
  protocol: Protocol,
  data: PilotData,
  report: PilotReport,
  context: ReportContext,
): ReportSection[] {
  return [
    flowSection(protocol, report),
    deviationsSection(report),
    baselineSection(report),
    primarySection(report),
    familySection(protocol, data, report),
    harmsSection(protocol, data, report),
    secondarySection(report),
    measurementSection(report),
    freeResponseSection(protocol, report),
    exploratorySection(report),
    ...aboutSections(protocol, report, context),
  ].filter(({ blocks }) => blocks.length > 0);
}
