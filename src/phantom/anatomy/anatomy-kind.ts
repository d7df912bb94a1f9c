import type { Random } from '../../base/random.ts';
import type { Phase } from '../phase.ts';
import type { Layer, Scene } from '../scene.ts';
import type { Solid } from '../solid.ts';

/** What a recipe wants of a person before the person is built. */
export interface BodyRequest<Change extends object = object> {
  readonly phase: Phase;
  /** What findings change of the plan (`FindingKind.shape`), in the recipe's order; each anatomy says what can be. */
  readonly changes: readonly Change[];
}

/** One person on the table. Anatomies add what their findings need to find a place. */
export interface Body {
  readonly scene: Scene;
  /** The outer surface: every finding lies inside it. */
  readonly skin: Solid;
  /** How far the person is turned on the table once findings are placed, and the scene's layers that stay. */
  readonly lies?: { readonly turnDegrees: number; readonly table: readonly Layer[] };
}

/** How a viewer first shows the series, as the DICOM files say it. */
export interface DisplayWindow {
  /** In capitals, as scanners write it: "LUNG". */
  readonly name: string;
  readonly center: number;
  readonly width: number;
}

/** One part of the body: how it is built and what its DICOM files call it. */
export interface AnatomyKind<B extends Body = Body, Change extends object = object> {
  /** Name in recipes. */
  readonly kind: string;
  /** For the DICOM texts, neutral: "Chest". */
  readonly label: string;
  /** DICOM defined term of Body Part Examined (PS3.16, annex L): "CHEST". */
  readonly bodyPart: string;
  readonly windows: readonly [DisplayWindow, ...DisplayWindow[]];
  /** The same random stream gives the same person. */
  create(random: Random, request: BodyRequest<Change>): B;
}
