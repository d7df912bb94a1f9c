import { expect, test } from 'vitest';

test('the test browser has what the renderer needs: WebGL2, float targets, 3D textures of 2048', () => {
  const gl = new OffscreenCanvas(7, 5).getContext('webgl2');
  expect(gl).not.toBeNull();
  expect(gl?.getExtension('EXT_color_buffer_float')).not.toBeNull();
  expect(gl?.getParameter(gl.MAX_3D_TEXTURE_SIZE)).toBeGreaterThanOrEqual(2048);
});
