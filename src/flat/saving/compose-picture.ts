import type { TakenPicture } from '../stage/picture-taker.ts';
import { drawSvg } from './draw-svg.ts';
import { drawTexts } from './draw-texts.ts';

/** A view's pixels as PNG; with `overlays`, everything that is drawn over them: marks, lines, texts. No controls. */
export async function composePicture(
  { canvas, left, top, ratio }: TakenPicture,
  view: HTMLElement,
  overlays: boolean,
): Promise<Blob> {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('compose picture: no 2D context');
  if (overlays) {
    context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
    for (const svg of view.querySelectorAll<SVGSVGElement>('svg'))
      if (!svg.closest('button, select, label, fieldset, [hidden]')) await drawSvg(context, svg);
    drawTexts(context, view);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('compose picture: no PNG'))),
      'image/png',
    );
  });
}
