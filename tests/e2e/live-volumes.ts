import type { BrowserContext, Page } from 'playwright-core';

/** What `watchVolumes` leaves in the page. */
declare const liveVolumes: Set<WebGLTexture>;

/** Runs before the page's own scripts: volumes on the GPU are counted as they come and go. */
function watchVolumes(): void {
  const live = new Set<WebGLTexture>();
  const gl = WebGL2RenderingContext.prototype;
  const { texStorage3D, texImage3D, deleteTexture } = gl;
  const note = (context: WebGL2RenderingContext, target: number) => {
    if (target !== context.TEXTURE_3D) return;
    const texture = context.getParameter(context.TEXTURE_BINDING_3D) as WebGLTexture | null;
    if (texture) live.add(texture);
  };
  gl.texStorage3D = function (target, ...rest) {
    note(this, target);
    texStorage3D.call(this, target, ...rest);
  };
  gl.texImage3D = function (this: WebGL2RenderingContext, ...all: unknown[]) {
    note(this, all[0] as number);
    Reflect.apply(texImage3D, this, all);
  };
  gl.deleteTexture = function (texture) {
    if (texture) live.delete(texture);
    deleteTexture.call(this, texture);
  };
  Object.assign(globalThis, { liveVolumes: live });
}

/** How many 3D textures are on the GPU; to be set up before the page is opened. */
export async function countVolumes(context: BrowserContext): Promise<(page: Page) => Promise<number>> {
  await context.addInitScript(watchVolumes);
  return (page) => page.evaluate(() => liveVolumes.size);
}
