const onePixel = new Uint8Array(4);

/** Returns when everything asked of the context has been drawn: reading a pixel cannot be queued. */
export function finishFrame(gl: WebGL2RenderingContext): void {
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, onePixel);
}

/** The canvas's frame just drawn, top row first. */
export function readCanvas(gl: WebGL2RenderingContext): Uint8ClampedArray<ArrayBuffer> {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const upsideDown = new Uint8Array(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, upsideDown);
  const picture = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = (height - 1 - row) * width * 4;
    picture.set(upsideDown.subarray(from, from + width * 4), row * width * 4);
  }
  return picture;
}
