import type { WebGLRenderer } from 'three';

/** What the graphics driver can hold and do, as far as textures of a volume depend on it. */
export interface GpuLimits {
  /** Longest edge of a 3D texture, texels. */
  readonly max3dTextureSize: number;
  /** Whether 32-bit float textures can be interpolated. */
  readonly floatLinear: boolean;
  /** Rendered by the processor (SwiftShader, llvmpipe): other formats are fast there. */
  readonly software: boolean;
}

export function gpuLimitsOf(renderer: WebGLRenderer): GpuLimits {
  const gl = renderer.getContext() as WebGL2RenderingContext;
  const debugInfo = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(debugInfo ? debugInfo.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return {
    max3dTextureSize: Number(gl.getParameter(gl.MAX_3D_TEXTURE_SIZE)),
    floatLinear: gl.getExtension('OES_texture_float_linear') !== null,
    software: /swiftshader|llvmpipe|software|basic render/i.test(name),
  };
}
