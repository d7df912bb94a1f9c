/** A square canvas on the page, as many screen pixels as drawn ones. */
export function newCanvas(px: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = px;
  canvas.height = px;
  canvas.style.cssText = `display: block; width: ${px}px; height: ${px}px`;
  document.body.append(canvas);
  return canvas;
}
