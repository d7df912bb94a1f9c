import type { Page } from 'playwright-core';

/** What a picture of both eyes shows, left first; pixels of one eye, from its top left corner. */
export interface EyePixels {
  readonly width: number;
  readonly height: number;
  readonly eyes: readonly [Eye, Eye];
}
export interface Eye {
  /** Share of pixels that are not black. */
  readonly lit: number;
  /** Middle of what has the colour of the answer pin, and how many pixels that is. */
  readonly pin: { readonly x: number; readonly y: number; readonly count: number };
}

/** Decodes the picture in the page, which has a decoder, and looks at each half. */
export function measureEyes(page: Page, png: string): Promise<EyePixels> {
  return page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const width = picture.width / 2;
    const { height } = picture;
    const look = (left: number) => {
      const { data } = pen.getImageData(left, 0, width, height);
      let lit = 0;
      const pin = { x: 0, y: 0, count: 0 };
      for (let i = 0; i < width * height; i++) {
        const [r = 0, g = 0, b = 0] = data.subarray(4 * i, 4 * i + 3);
        if (r + g + b > 60) lit++;
        // The pin is #ff8fa3: far more red than green, and a little more blue than green.
        if (r < 170 || r - g < 70 || b < g || b - g > 60) continue;
        pin.x += (i % width) + 0.5;
        pin.y += Math.floor(i / width) + 0.5;
        pin.count++;
      }
      return {
        lit: lit / (width * height),
        pin: { x: pin.x / pin.count, y: pin.y / pin.count, count: pin.count },
      };
    };
    return {
      width,
      height,
      eyes: [look(0), look(width)] as [ReturnType<typeof look>, ReturnType<typeof look>],
    };
  }, png);
}
