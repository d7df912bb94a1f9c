import type { Locator, Page } from 'playwright-core';
import { anatomicalFrame, distanceFromPlane, type PlaneName } from '../../../src/imaging/slice-plane.ts';
import { steppedAxis } from '../../../src/imaging/slice-position.ts';
import { type Lps, lps } from '../../../src/imaging/spaces.ts';
import { add, dot, scale } from '../../../src/imaging/vector.ts';
import { centreOf, type Volume } from '../../../src/imaging/volume.ts';
import { nextSlice } from '../../../src/viewer/next-slice.ts';
import {
  lpsFromScreen,
  type SliceViewport,
  screenFromLps,
  sliceViewport,
} from '../../../src/viewer/slice-viewport.ts';
import { straightSlices } from '../straight-slices.ts';

/** What a slice view writes in its corner. */
export interface SliceLabel {
  readonly number: number;
  readonly count: number;
  readonly mm: number;
}

/** A person at the flat station: finds places on the screen, scrolls, and reads what the views write. */
export interface StationDriver {
  readonly page: Page;
  /** The view's element: a plane, or `volume`. */
  view(name: PlaneName | 'volume'): Locator;
  label(plane: PlaneName): Promise<SliceLabel>;
  /** Window as the axial view or the one shown alone writes it. */
  window(): Promise<{ width: number; centre: number }>;
  zoomPercent(plane: PlaneName): Promise<number>;
  /** The number under the pointer, or undefined where the pointer is not over the view or off the scan. */
  valueUnderPointer(plane: PlaneName): Promise<number | undefined>;
  /** The view as it is with nothing panned or zoomed, and where it lies in the page. */
  viewport(plane: PlaneName): Promise<SliceViewport & { readonly left: number; readonly top: number }>;
  /** Page coordinates of a patient position in a view with nothing panned or zoomed. */
  place(plane: PlaneName, at: readonly number[]): Promise<{ x: number; y: number }>;
  /** Patient position at page coordinates, on the slice that the view shows. */
  positionAt(plane: PlaneName, x: number, y: number): Promise<Lps>;
  /** Turns the wheel over a view until it shows the slice nearest to a patient position. */
  scrollTo(plane: PlaneName, at: readonly number[]): Promise<void>;
  /** Waits until what was asked for has been drawn. */
  drawn(): Promise<void>;
}

const minus = (text: string) => Number(text.replace('−', '-'));

/** @param grid of the scan that is open: the driver finds places in it without asking the page. */
export function stationDriver(page: Page, grid: Pick<Volume, 'dims' | 'lpsFromIndex'>): StationDriver {
  const frame = anatomicalFrame(grid);
  const view = (name: PlaneName | 'volume') => page.locator(`[data-view=${name}]`);
  const corner = async (plane: PlaneName, which: string, pattern: RegExp) => {
    const text = await view(plane).locator(`.corner-${which}`).innerText();
    const found = pattern.exec(text);
    if (!found) throw new Error(`station driver: '${text}' is not ${pattern}`);
    return found.slice(1).map(minus);
  };
  const driver: StationDriver = {
    page,
    view,
    async label(plane) {
      const [number, count, mm] = await corner(plane, 'top-left', /(\d+)\/(\d+) · ([−\d.]+) mm/);
      return { number: number!, count: count!, mm: mm! };
    },
    async window() {
      const [width, centre] = await corner('axial', 'bottom-left', /W (\d+) L ([−\d]+)/);
      return { width: width!, centre: centre! };
    },
    zoomPercent: async (plane) => (await corner(plane, 'bottom-left', /(\d+) %/))[0]!,
    async valueUnderPointer(plane) {
      const text = await view(plane).locator('.corner-bottom-left').innerText();
      const value = /^([−\d.]+) HU/.exec(text.trim())?.[1];
      return value === undefined ? undefined : minus(value);
    },
    async viewport(plane) {
      const box = await view(plane).boundingBox();
      if (!box) throw new Error(`station driver: no ${plane} view`);
      const size = { width: box.width, height: box.height };
      const shown = sliceViewport(
        { volume: grid, frame },
        plane,
        straightSlices(frame, centreOf(grid)),
        size,
      );
      return { ...shown, left: box.x, top: box.y };
    },
    async place(plane, [x = 0, y = 0, z = 0]) {
      const shown = await driver.viewport(plane);
      const at = screenFromLps(shown, lps(x, y, z));
      return { x: shown.left + at.x, y: shown.top + at.y };
    },
    async positionAt(plane, x, y) {
      const shown = await driver.viewport(plane);
      const at = lpsFromScreen(shown, x - shown.left, y - shown.top);
      const { normal } = shown.plane;
      const { mm } = await driver.label(plane);
      return lps(...add(at, scale(normal, mm - dot(at, normal))));
    },
    async scrollTo(plane, [x = 0, y = 0, z = 0]) {
      const shown = (await driver.viewport(plane)).plane;
      const { mm } = await driver.label(plane);
      const here = { ...shown, origin: lps(...scale(shown.normal, mm)) };
      const slices = Math.round(
        distanceFromPlane(here, lps(x, y, z)) / Math.abs(steppedAxis(grid, shown).stepMm),
      );
      await view(plane).hover();
      for (let i = 0; i < Math.abs(slices); i++)
        await page.mouse.wheel(0, 100 * Math.sign(slices) * nextSlice[plane]);
      await driver.drawn();
    },
    async drawn() {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
    },
  };
  return driver;
}
