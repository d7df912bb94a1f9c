import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Scan } from '../../viewer/scan.ts';
import { MeasurementSaving } from './MeasurementSaving.tsx';
import { PictureSaving } from './PictureSaving.tsx';
import type { SavingServices } from './saving-services.ts';
import { SurfaceSaving } from './SurfaceSaving.tsx';

interface SavingTabsProps {
  readonly scan: Scan;
  readonly services: SavingServices;
  readonly dropped: File | undefined;
}

/** What can be saved, and what can be opened again. */
export default function SavingTabs({ scan, services, dropped }: SavingTabsProps) {
  return (
    <Tabs>
      <TabList aria-label="What to save" className="saving-tabs">
        <Tab id="measurements">Measurements</Tab>
        <Tab id="picture">Picture</Tab>
        <Tab id="surface">3D model</Tab>
      </TabList>
      <TabPanel id="measurements" className="saving-part">
        <MeasurementSaving scan={scan} services={services} dropped={dropped} />
      </TabPanel>
      <TabPanel id="picture" className="saving-part">
        <PictureSaving services={services} />
      </TabPanel>
      <TabPanel id="surface" className="saving-part">
        <SurfaceSaving scan={scan} services={services} />
      </TabPanel>
    </Tabs>
  );
}
