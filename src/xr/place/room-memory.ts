import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import type { Direction } from '../../ui/room/panel-pose.ts';
import type { GrabPose } from '../grab/follow-hands.ts';
import type { Arrangement, PanelId } from './layout.ts';
import type { PanelPlace } from './panel-place.ts';

/** How a person has arranged the room; outlives sessions and scans, until the page is left. */
export interface RoomArrangement extends Arrangement {
  /** The plane on the large panel. */
  readonly plane: PlaneName;
  /** Panels that were moved; the others stand where they belong. */
  readonly places: Readonly<Partial<Record<PanelId, PanelPlace>>>;
  /** Turning and teleporting with the thumbsticks; off until asked for. */
  readonly movingAbout: boolean;
}

export interface RoomMemory {
  readonly store: Pick<StoreApi<RoomArrangement>, 'getState' | 'getInitialState' | 'subscribe'>;
  showPlane(plane: PlaneName): void;
  showThreePlanes(threePlanes: boolean): void;
  place(id: PanelId, place: PanelPlace): void;
  /** Everything where it belongs. */
  putBack(): void;
  /** The sides change places, so nothing stays where it was moved to. */
  chooseHand(leftHanded: boolean): void;
  moveAbout(movingAbout: boolean): void;
  /**
   * The volume's pose, which hands change in place; made by `make` when there is none or the volume belongs
   * elsewhere than it did.
   */
  volumePose(home: Direction, make: (home: Direction) => GrabPose): GrabPose;
}

export function createRoomMemory(): RoomMemory {
  const store = createStore<RoomArrangement>(() => ({
    plane: 'axial',
    threePlanes: false,
    leftHanded: false,
    movingAbout: false,
    places: {},
  }));
  let volume: { readonly home: Direction; readonly pose: GrabPose } | undefined;
  return {
    store,
    showPlane: (plane) => store.setState({ plane }),
    showThreePlanes: (threePlanes) => store.setState({ threePlanes }),
    place: (id, place) => store.setState({ places: { ...store.getState().places, [id]: place } }),
    putBack: () => store.setState({ places: {} }),
    chooseHand: (leftHanded) => store.setState({ leftHanded, places: {} }),
    moveAbout: (movingAbout) => store.setState({ movingAbout }),
    volumePose(home, make) {
      const { azimuthDeg, elevationDeg, distanceM } = home;
      const same =
        volume?.home.azimuthDeg === azimuthDeg &&
        volume.home.elevationDeg === elevationDeg &&
        volume.home.distanceM === distanceM;
      if (!volume || !same) volume = { home, pose: make(home) };
      return volume.pose;
    },
  };
}
