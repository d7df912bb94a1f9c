import { Canvas, useThree } from '@react-three/fiber';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { OrthographicCamera, type Object3D, type Scene, Vector3 } from 'three';

/** A laid-out part of a board, dmm from the board's middle, right and up. */
export interface Box {
  readonly text: string | undefined;
  readonly fontSize: number;
  readonly pressable: boolean;
  /** As if it were looked at, or no more. */
  readonly look: ((looked: boolean) => void) | undefined;
  readonly scrolls: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** As much of a uikit component as is read here. */
interface Laid extends Object3D {
  readonly size: { peek(): readonly [number, number] | undefined };
  readonly properties: {
    readonly value: Readonly<Record<string, unknown>>;
  };
}
/** Fiber keeps a component's handlers beside it. */
const pressed = (node: Laid) => {
  const { onClick, onPointerDown } = node.__r3f?.handlers ?? {};
  // What is looked at is pressed by the room.
  const looked = node.properties.value.onHoverChange;
  return [onClick, onPointerDown, looked].some((handler) => handler !== undefined);
};
const isLaid = (node: Object3D): node is Laid => 'size' in node && 'properties' in node;

function boxesOf(scene: Scene): Box[] {
  const boxes: Box[] = [];
  const visit = (node: Object3D, inScroll: boolean) => {
    let scrolls = inScroll;
    if (isLaid(node)) {
      const size = node.size.peek();
      const given = node.properties.value;
      if (size) {
        // Panels are placed when they are asked for.
        node.updateWorldMatrix(true, false);
        const { x, y } = new Vector3().setFromMatrixPosition(node.matrixWorld);
        boxes.push({
          text: typeof given.text === 'string' ? given.text : undefined,
          fontSize: Number(given.fontSize),
          pressable: pressed(node) || given.onClick !== undefined || given.onPointerDown !== undefined,
          look: given.onHoverChange as Box['look'],
          scrolls,
          left: x - size[0] / 2,
          right: x + size[0] / 2,
          top: y + size[1] / 2,
          bottom: y - size[1] / 2,
        });
      }
      scrolls ||= given.overflow === 'scroll';
    }
    for (const child of node.children) visit(child, scrolls);
  };
  visit(scene, false);
  return boxes;
}

let unmount = () => {};
let shown: Scene | undefined;
/** Takes the board away again; a no-op where there is none. */
export const takeAway = () => unmount();

/** The room's face is beside the page, which the test's own page is not. */
function findFaces(): void {
  if (document.querySelector('base')) return;
  const base = document.createElement('base');
  base.href = '/';
  document.head.append(base);
}

/** Lays a board out as the room does and waits until its face has come and nothing moves any more. */
export async function layOut(board: ReactNode): Promise<Box[]> {
  findFaces();
  const place = document.createElement('div');
  place.style.cssText = 'width: 320px; height: 320px';
  document.body.append(place);
  const root = createRoot(place);
  unmount = () => {
    root.unmount();
    place.remove();
  };
  shown = undefined;
  const Tell = () => {
    shown = useThree((three) => three.scene);
    return null;
  };
  const camera = new OrthographicCamera(-600, 600, 600, -600, -1000, 1000);
  root.render(
    <Canvas camera={camera} orthographic>
      <Tell />
      {board}
    </Canvas>,
  );
  return settled();
}

/** The board again once nothing moves any more. */
export async function settled(): Promise<Box[]> {
  let before = '';
  for (let i = 0; i < 200; i++) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const boxes = shown ? boxesOf(shown) : [];
    const now = JSON.stringify(boxes);
    const written = boxes.filter(({ text }) => text).some((box) => box.right - box.left > 40);
    if (written && now === before) return boxes;
    before = now;
  }
  throw new Error(`the board did not come to rest: ${before.slice(0, 300)}`);
}
