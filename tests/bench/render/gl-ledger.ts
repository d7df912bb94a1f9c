/** What the page has sent to graphics memory and holds there, textures alone: buffers and frames are small. */
export interface GlLedger {
  /** Bytes that were handed over by texImage and texSubImage. */
  readonly uploadedBytes: number;
  /** Bytes of the textures that exist now, and the most that existed at once. */
  readonly heldBytes: number;
  readonly peakBytes: number;
}

type TextureTarget = 'texture2d' | 'texture3d' | 'other';

interface Bindings {
  unit: number;
  /** By unit and target. */
  readonly bound: Map<string, WebGLTexture>;
}

const held = new Map<WebGLTexture, number>();
const bindings = new WeakMap<WebGL2RenderingContext, Bindings>();
const ledger = { uploadedBytes: 0, heldBytes: 0, peakBytes: 0 };

/** `{ 2: [a, b] }` → a ↦ 2, b ↦ 2. */
const inverse = (lists: Readonly<Record<number, readonly number[]>>) =>
  new Map(Object.entries(lists).flatMap(([value, keys]) => keys.map((key) => [key, Number(value)])));

/** Sized internal formats by the bytes of one texel. */
const texelBytes = inverse({
  // R8, R8I, R8UI, R8_SNORM
  1: [0x8229, 0x8231, 0x8232, 0x8f94],
  // RG8, RG8I, RG8UI, RG8_SNORM; R16F, R16I, R16UI, R16_EXT, R16_SNORM_EXT; DEPTH_COMPONENT16
  2: [0x822b, 0x8237, 0x8238, 0x8f95, 0x822d, 0x8233, 0x8234, 0x822a, 0x8f98, 0x81a5],
  // RGB8, SRGB8
  3: [0x8051, 0x8c41],
  // RGBA8, SRGB8_ALPHA8, RGBA8I, RGBA8UI, RGB10_A2, R11F_G11F_B10F; RG16F, RG16I, RG16UI; R32F, R32I, R32UI;
  // DEPTH_COMPONENT24, DEPTH_COMPONENT32F, DEPTH24_STENCIL8
  4: [
    0x8058, 0x8c43, 0x8d8e, 0x8d7c, 0x8059, 0x8c3a, 0x822f, 0x8239, 0x823a, 0x822e, 0x8235, 0x8236, 0x81a6,
    0x8cac, 0x88f0,
  ],
  // RGB16F
  6: [0x881b],
  // RGBA16F, RGBA16UI, RG32F, DEPTH32F_STENCIL8
  8: [0x881a, 0x8d76, 0x8230, 0x8cad],
  // RGB32F
  12: [0x8815],
  // RGBA32F
  16: [0x8814],
});
/** Formats by their channels, and channel types by their bytes. */
const channels = inverse({
  // RED, RED_INTEGER, ALPHA, LUMINANCE, DEPTH_COMPONENT
  1: [0x1903, 0x8d94, 0x1906, 0x1909, 0x1902],
  // RG, RG_INTEGER, LUMINANCE_ALPHA
  2: [0x8227, 0x8228, 0x190a],
  // RGB, RGB_INTEGER
  3: [0x1907, 0x8d98],
  // RGBA, RGBA_INTEGER
  4: [0x1908, 0x8d99],
});
const typeBytes = inverse({
  // BYTE, UNSIGNED_BYTE
  1: [0x1400, 0x1401],
  // SHORT, UNSIGNED_SHORT, HALF_FLOAT
  2: [0x1402, 0x1403, 0x140b],
  // INT, UNSIGNED_INT, FLOAT
  4: [0x1404, 0x1405, 0x1406],
});

function texelOf(internalFormat: number): number {
  const bytes = texelBytes.get(internalFormat);
  if (bytes === undefined) throw new Error(`gl ledger: unknown sized format ${internalFormat.toString(16)}`);
  return bytes;
}

function bytesOf(format: number, type: number): number {
  // Depth and stencil in one word.
  if (format === 0x84f9) return type === 0x84fa ? 4 : 8;
  const [count, each] = [channels.get(format), typeBytes.get(type)];
  if (count === undefined || each === undefined)
    throw new Error(`gl ledger: unknown texture format ${format.toString(16)} of type ${type.toString(16)}`);
  return count * each;
}

function stateOf(gl: WebGL2RenderingContext): Bindings {
  let state = bindings.get(gl);
  if (!state) {
    state = { unit: gl.TEXTURE0, bound: new Map() };
    bindings.set(gl, state);
  }
  return state;
}

function hold(texture: WebGLTexture, bytes: number): void {
  ledger.heldBytes += bytes - (held.get(texture) ?? 0);
  held.set(texture, bytes);
  ledger.peakBytes = Math.max(ledger.peakBytes, ledger.heldBytes);
}

function allocate(gl: WebGL2RenderingContext, target: number, bytes: number): void {
  const { unit, bound } = stateOf(gl);
  const texture = bound.get(`${unit}/${kindOf(gl, target)}`);
  // Faces of a cube and mip levels below the first are left out: no renderer here has any of size.
  if (texture) hold(texture, bytes);
}

function kindOf(gl: WebGL2RenderingContext, target: number): TextureTarget {
  if (target === gl.TEXTURE_2D) return 'texture2d';
  return target === gl.TEXTURE_3D ? 'texture3d' : 'other';
}

const hasData = (source: unknown) => source !== null && source !== undefined;

/** Starts counting on every WebGL2 context of this page, from its first call on; the ledger is live. */
export function openLedger(): GlLedger {
  const gl = WebGL2RenderingContext.prototype;
  // biome-ignore lint/suspicious/noExplicitAny: one wrapper for methods of many signatures
  type Call = (this: WebGL2RenderingContext, ...args: any[]) => unknown;
  const watch = (name: keyof WebGL2RenderingContext, note: Call) => {
    const original = gl[name] as Call;
    Object.assign(gl, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]) {
        note.apply(this, args);
        return original.apply(this, args);
      },
    });
  };
  watch('activeTexture', function (unit: number) {
    stateOf(this).unit = unit;
  });
  watch('bindTexture', function (target: number, texture: WebGLTexture | null) {
    const { unit, bound } = stateOf(this);
    const place = `${unit}/${kindOf(this, target)}`;
    if (texture) bound.set(place, texture);
    else bound.delete(place);
  });
  watch('deleteTexture', (texture: WebGLTexture | null) => {
    if (!texture || !held.has(texture)) return;
    hold(texture, 0);
    held.delete(texture);
  });
  watch('texStorage2D', function (target, _levels, format: number, width: number, height: number) {
    allocate(this, target, width * height * texelOf(format));
  });
  watch('texStorage3D', function (target, _levels, format: number, width, height, depth) {
    allocate(this, target, width * height * depth * texelOf(format));
  });
  watch('texImage2D', function (target, level: number, internal: number, ...rest) {
    // (width, height, border, format, type, source) or (format, type, picture).
    const [format, type, source] = rest.length >= 6 ? rest.slice(3) : rest;
    const [width, height] = rest.length >= 6 ? rest : [source.width, source.height];
    if (level === 0)
      allocate(this, target, width * height * (texelBytes.get(internal) ?? bytesOf(format, type)));
    if (hasData(source)) ledger.uploadedBytes += width * height * bytesOf(format, type);
  });
  watch('texSubImage2D', (_target, _level, _x, _y, ...rest) => {
    const [format, type, source] = rest.length >= 5 ? rest.slice(2) : rest;
    const [width, height] = rest.length >= 5 ? rest : [source.width, source.height];
    ledger.uploadedBytes += width * height * bytesOf(format, type);
  });
  watch(
    'texImage3D',
    function (target, level, internal, width, height, depth, _border, format, type, source) {
      if (level === 0)
        allocate(this, target, width * height * depth * (texelBytes.get(internal) ?? bytesOf(format, type)));
      if (hasData(source)) ledger.uploadedBytes += width * height * depth * bytesOf(format, type);
    },
  );
  watch('texSubImage3D', (_target, _level, _x, _y, _z, width, height, depth, format, type) => {
    ledger.uploadedBytes += width * height * depth * bytesOf(format, type);
  });
  return ledger;
}
