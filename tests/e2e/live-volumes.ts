import type { BrowserContext, Page } from 'playwright-core';

/** What `watchVolumes` leaves in the page. */
declare const liveVolumes: Map<WebGLTexture, number>;

/** Runs before the page's own scripts: volumes on the GPU are numbered as they come, and forgotten as they go. */
function watchVolumes(): void {
  /** A scan has more voxels, and the maps that 3D views skip empty space by have fewer. */
  const fewest = 1_000_000;
  const live = new Map<WebGLTexture, number>();
  let came = 0;
  const gl = WebGL2RenderingContext.prototype;
  const { texStorage3D, texImage3D, deleteTexture } = gl;
  const note = (context: WebGL2RenderingContext, target: number, voxels: number) => {
    if (target !== context.TEXTURE_3D || voxels < fewest) return;
    const texture = context.getParameter(context.TEXTURE_BINDING_3D) as WebGLTexture | null;
    if (texture) live.set(texture, came++);
  };
  gl.texStorage3D = function (target, ...rest) {
    const [, , width, height, depth] = rest;
    note(this, target, width * height * depth);
    texStorage3D.call(this, target, ...rest);
  };
  gl.texImage3D = function (this: WebGL2RenderingContext, ...all: unknown[]) {
    const [target, , , width, height, depth] = all as number[];
    note(this, target!, width! * height! * depth!);
    Reflect.apply(texImage3D, this, all);
  };
  gl.deleteTexture = function (texture) {
    if (texture) live.delete(texture);
    deleteTexture.call(this, texture);
  };
  Object.assign(globalThis, { liveVolumes: live });
}

/** The volumes on the GPU by number, in the order in which they came; to be set up before the page is opened. */
export async function numberVolumes(context: BrowserContext): Promise<(page: Page) => Promise<number[]>> {
  await context.addInitScript(watchVolumes);
  return (page) => page.evaluate(() => [...liveVolumes.values()]);
}
