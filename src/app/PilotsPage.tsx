import { type ComponentProps, useMemo } from 'react';
import PilotsScreen from '../instructor/pilots/PilotsScreen.tsx';
import { pilotServices } from './pilot-services.ts';
import type { Services } from './services.ts';

type PilotsPageProps = Omit<ComponentProps<typeof PilotsScreen>, 'services'> & {
  readonly services: Services;
};

/** Pilots with what they need from the page: the first page, which few leave for them, loads neither. */
export default function PilotsPage({ services, ...props }: PilotsPageProps) {
  const forPilots = useMemo(() => pilotServices(services), [services]);
  return <PilotsScreen {...props} services={forPilots} />;
}
