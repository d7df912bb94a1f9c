import { useFrame } from '@react-three/fiber';
import { useXR } from '@react-three/xr';
import { quat, vec3 } from 'gl-matrix';
import { useMemo, useRef, useState } from 'react';
import { type Group, Quaternion, Vector3 } from 'three';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { createMovingPlace, facing } from '../place/panel-place.ts';
import { useArrangement } from '../place/room-memory-context.ts';
import { ButtonRow, THIRD } from '../../panels/ButtonRow.tsx';
import { HintLine } from '../../panels/HintLine.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { OptionButtons } from './OptionButtons.tsx';
import { RoomButtons } from './RoomButtons.tsx';
import { ToolButtons } from './ToolButtons.tsx';
import { turnedToFace } from './turned-to-face.ts';

const WIDTH_DMM = 600;
/** From the wrist to the menu's middle, metres: its lower edge is just above the hand. */
const ABOVE_M = 0.17;

/**
 * The most needed controls at the hand that does not point: above the wrist, while the back of the hand (with a
 * controller) or the palm (of a tracked hand) is turned to the face, as one looks at a watch. All are on the console too.
 */
export function WristMenu() {
  const hand = useArrangement((room) => (room.leftHanded ? 'right' : 'left'));
  const source = useXR((xr) =>
    xr.inputSourceStates.find(
      ({ type, inputSource }) =>
        (type === 'controller' || type === 'hand') && inputSource.handedness === hand,
    ),
  );
  const input = source?.inputSource;
  const wrist = input?.hand?.get('wrist') ?? input?.gripSpace;
  return wrist ? <MenuAt key={hand} wrist={wrist} side={sideOf(hand, input?.hand != null)} /> : null;
}

/** The side of the hand that is turned to the face, in the wrist's axes (WebXR: grip spaces; hand joints). */
function sideOf(hand: 'left' | 'right', tracked: boolean): readonly [number, number, number] {
  if (tracked) return [0, -1, 0];
  return hand === 'left' ? [-1, 0, 0] : [1, 0, 0];
}

interface MenuAtProps {
  readonly wrist: XRSpace;
  readonly side: readonly [number, number, number];
}

function MenuAt({ wrist, side }: MenuAtProps) {
  const group = useRef<Group>(null);
  const place = useMemo(createMovingPlace, []);
  const [shown, setShown] = useState(false);
  useFrame(({ gl }, _delta, frame: XRFrame | undefined) => {
    const reference = gl.xr.getReferenceSpace();
    const pose = reference && frame?.getPose(wrist, reference);
    if (!pose || !group.current) {
      setShown(false);
      return;
    }
    const { position: p, orientation: o } = pose.transform;
    gl.xr.getCamera().getWorldPosition(eyes);
    toEyes.set(eyes.x - p.x, eyes.y - p.y, eyes.z - p.z).normalize();
    normal.set(side[0], side[1], side[2]).applyQuaternion(turn.set(o.x, o.y, o.z, o.w));
    setShown(turnedToFace(normal.dot(toEyes), shown));
    vec3.set(place.position, p.x, p.y + ABOVE_M, p.z);
    vec3.set(place.towards, eyes.x, eyes.y, eyes.z);
    group.current.scale.setScalar(facing(turned, place));
    group.current.position.set(p.x, p.y + ABOVE_M, p.z);
    group.current.quaternion.set(turned[0]!, turned[1]!, turned[2]!, turned[3]!);
  });
  return (
    <group ref={group} name="wrist-menu" visible={shown}>
      <Board {...SURFACE} width={WIDTH_DMM} gap={8} visibility={shown ? 'visible' : 'hidden'}>
        <HintLine otherwise="Point with the other hand" />
        <ButtonRow>
          <ToolButtons layout={THIRD} />
          <HistoryButtons layout={THIRD} />
        </ButtonRow>
        <ButtonRow>
          <RoomButtons layout={THIRD} />
          <OptionButtons layout={THIRD} />
        </ButtonRow>
      </Board>
    </group>
  );
}

const eyes = new Vector3();
const toEyes = new Vector3();
const normal = new Vector3();
const turn = new Quaternion();
const turned = quat.create();
