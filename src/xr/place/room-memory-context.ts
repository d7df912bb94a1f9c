import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Direction } from '../../ui/room/panel-pose.ts';
import { homeOf, type PanelId } from './layout.ts';
import type { RoomArrangement, RoomMemory } from './room-memory.ts';

export const RoomMemoryContext = createContext<RoomMemory | undefined>(undefined);

export function useRoomMemory(): RoomMemory {
  const memory = useContext(RoomMemoryContext);
  if (!memory) throw new Error('useRoomMemory: no RoomMemoryContext above');
  return memory;
}

export function useArrangement<T>(select: (arrangement: RoomArrangement) => T): T {
  return useStore(useRoomMemory().store, select);
}

/** Where something belongs in the present arrangement, from the eyes. */
export function useHome(id: PanelId): Direction {
  const leftHanded = useArrangement((room) => room.leftHanded);
  const threePlanes = useArrangement((room) => room.threePlanes);
  return useMemo(() => homeOf(id, { leftHanded, threePlanes }), [id, leftHanded, threePlanes]);
}
