import { quat, vec3 } from 'gl-matrix';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Group } from 'three';
import { type Direction, panelPose } from '../../ui/room/panel-pose.ts';
import type { GrabPose } from '../grab/follow-hands.ts';
import { snappedScale } from '../grab/life-size.ts';
import { turnUpright } from '../grab/turn-upright.ts';
import { useGrab } from '../grab/use-grab.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { pulse } from '../input/pulse.ts';
import { useHome, useRoomMemory } from '../place/room-memory-context.ts';
import { useWorkspace } from '../place/Workspace.tsx';

/** From a fifth of life size to a nodule as large as a head. */
const LIMITS = { min: 0.2, max: 12 };

/** Where the volume stands and what moves it. */
export interface Stand {
  /** 1 is life size; in steps, so that a hand's tremor draws nothing anew. */
  readonly scale: number;
  /** For what is taken hold of. */
  readonly grab: PointerHandlers;
  /** Life size again, where it belongs. */
  putBack(): void;
  /** About the patient's long axis. */
  turn(angleRad: number): void;
  /** By so many times about its middle, for one hand alone. */
  enlarge(factor: number): void;
}

export function useStand(group: RefObject<Group | null>): Stand {
  const [scale, setScale] = useState(1);
  const home = useHome('volume');
  const memory = useRoomMemory();
  const pose = useMemo(() => memory.volumePose(home, createHome), [memory, home]);
  const apply = useCallback(() => {
    applyPose(group.current, pose);
    setScale(Math.round(pose.scale * 20) / 20);
  }, [group, pose]);
  const hands = useMemo(
    () => ({
      onMoved: apply,
      onLetGo(event: object) {
        const taken = snappedScale(pose.scale);
        if (taken === pose.scale) return;
        pose.scale = taken;
        pulse(event);
        apply();
      },
    }),
    [apply, pose],
  );
  const grab = useGrab(group, pose, LIMITS, hands);
  const putBack = useCallback(() => {
    copyPose(pose, createHome(home));
    apply();
  }, [pose, apply, home]);
  const turn = useCallback(
    (angleRad: number) => {
      turnUpright(pose, angleRad);
      apply();
    },
    [pose, apply],
  );
  const enlarge = useCallback(
    (factor: number) => {
      pose.scale = snappedScale(Math.min(LIMITS.max, Math.max(LIMITS.min, pose.scale * factor)));
      apply();
    },
    [pose, apply],
  );
  const workspace = useWorkspace();
  useEffect(() => {
    apply();
    return workspace.onPutBack(putBack);
  }, [workspace, apply, putBack]);
  return { scale, grab, putBack, turn, enlarge };
}

function createHome(home: Direction): GrabPose {
  const { position } = panelPose(home);
  const turned = panelPose({ ...home, elevationDeg: 0 }).quaternion;
  return { position: vec3.fromValues(...position), rotation: quat.fromValues(...turned), scale: 1 };
}

function copyPose(into: GrabPose, from: GrabPose): void {
  vec3.copy(into.position, from.position);
  quat.copy(into.rotation, from.rotation);
  into.scale = from.scale;
}

function applyPose(group: Group | null, { position, rotation, scale }: GrabPose): void {
  if (!group) return;
  group.position.set(position[0], position[1], position[2]);
  group.quaternion.set(rotation[0], rotation[1], rotation[2], rotation[3]);
  group.scale.setScalar(scale);
}
