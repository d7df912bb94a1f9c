import { AddEquation, CustomBlending, OneFactor, OneMinusSrcAlphaFactor } from 'three';

/** Draws colours that are multiplied by their alpha already over what is there; material parameters. */
export const overBlending = {
  transparent: true,
  blending: CustomBlending,
  blendEquation: AddEquation,
  blendSrc: OneFactor,
  blendDst: OneMinusSrcAlphaFactor,
  premultipliedAlpha: true,
} as const;
