import { SideProvider } from '../layout/SideProvider.tsx';
import { StationScreen } from './StationScreen.tsx';
import type { StationProps } from './station-props.ts';
import { StationUiContext } from './station-ui.ts';
import { useStationSite } from './use-station-site.ts';
import './station.css';
import './view.css';

/** The flat reading station: tools, linked views, and a panel for questions and measurements. */
export function Station(props: StationProps) {
  const site = useStationSite(props.secondSide);
  return (
    <StationUiContext value={site.ui}>
      <SideProvider side={site.firstSide}>
        <StationScreen {...props} {...site} />
      </SideProvider>
    </StationUiContext>
  );
}
