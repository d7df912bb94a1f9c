import { type BodyOutline, bodyOutline } from './body-outline.ts';

/** A swelling of a body's side wall: a bony spur near an end plate, or a wall that is pushed out. */
export interface Bump {
  /** Direction from the body's middle: 0 in front, 90 to the left, 180 behind; degrees. */
  readonly angle: number;
  readonly angleSpread: number;
  /** Height of its middle, from −1 at the lower end plate to 1 at the upper, and how far it fades, mm. */
  readonly level: number;
  readonly heightSpreadMm: number;
  readonly mm: number;
}

/** A dent of an end plate (Schmorl's node), in fractions of the body's half width and half depth. */
export interface Dent {
  readonly plate: 'upper' | 'lower';
  readonly x: number;
  readonly y: number;
  readonly radiusMm: number;
  readonly depthMm: number;
}

/** How far an end plate has sunk at its front, middle and back, mm. */
export interface Sinking {
  readonly front: number;
  readonly middle: number;
  readonly back: number;
}

/** Everything that shapes one body; mm. */
export interface BodyShape {
  readonly halfWidth: number;
  readonly halfDepth: number;
  readonly frontMm: number;
  readonly backMm: number;
  /** How hollow each end plate is. */
  readonly hollowMm: number;
  /** How much narrower the middle is than the rims, 0 to 0.3. */
  readonly waist: number;
  /** How much higher the left side is than the right at the end plates' rims, both plates together. */
  readonly leftMm: number;
  readonly lumbar: boolean;
  readonly upperSinking?: Sinking;
  readonly bumps: readonly Bump[];
  readonly dents: readonly Dent[];
}

/** A vertebral body in its own millimetres: x left, y back, z up from the middle of the unbroken body. */
export interface VertebralBody {
  readonly shape: BodyShape;
  readonly outline: BodyOutline;
  /** Heights of the end plates' surfaces over (x, y). */
  upper(x: number, y: number): number;
  lower(x: number, y: number): number;
  distance(x: number, y: number, z: number): number;
}

const edgeMm = 3;

export function vertebralBody(shape: BodyShape): VertebralBody {
  const { halfWidth: a, halfDepth: b, frontMm, backMm, hollowMm, bumps, dents, upperSinking } = shape;
  const outline = bodyOutline(a, b, shape.lumbar);
  const half = (frontMm + backMm) / 4;
  const slant = (backMm - frontMm) / 4 / b;
  const side = shape.leftMm / 4 / a;
  const hollow = (u: number, v: number) => {
    const inside = 1 - (u * u + v * v) / 0.72;
    return inside > 0 ? hollowMm * inside * (2 - inside) : 0;
  };
  const dent = (plate: Dent['plate'], x: number, y: number) => {
    let mm = 0;
    for (const d of dents)
      if (d.plate === plate)
        mm += d.depthMm * Math.exp(-((Math.hypot(x - d.x * a, y - d.y * b) / d.radiusMm) ** 4));
    return mm;
  };
  const upper = (x: number, y: number) => {
    const [u, v] = [x / a, y / b];
    // A broken plate is uneven, in steps of up to a millimetre.
    const sunk = upperSinking
      ? sinkingAt(upperSinking, v) * (1 - 0.22 * Math.min(1, u * u)) +
        0.7 * Math.sin(0.27 * x + 0.11 * y + 0.9) * Math.sin(0.36 * y - 0.13 * x + 0.4)
      : 0;
    return half + slant * y + side * x - hollow(u, v) - dent('upper', x, y) - sunk;
  };
  const lower = (x: number, y: number) =>
    -half - slant * y - side * x + 0.8 * hollow(x / a, y / b) + dent('lower', x, y);
  const reach = Math.max(a, b) + bumps.reduce((most, { mm }) => Math.max(most, mm), 0);
  return {
    shape,
    outline,
    upper,
    lower,
    distance(x, y, z) {
      const rho = Math.sqrt(x * x + y * y);
      // Far off the box round the body is near enough.
      const away = Math.max(rho - reach, Math.abs(z) - half - 2);
      if (away > 6) return away;
      const angle = Math.atan2(x, -y);
      const level = Math.max(-1, Math.min(1, z / half));
      // The waist is smooth and deepest in front and at the sides.
      const waist = shape.waist * (0.72 - 0.28 * (y / Math.max(1, rho))) * (1 - level * level);
      let radius = outline.radius(angle) * (1 - waist);
      for (const bump of bumps) {
        const off = (z - bump.level * half) / bump.heightSpreadMm;
        if (off * off > 6) continue;
        const turn = wrapped((angle * 180) / Math.PI - bump.angle) / bump.angleSpread;
        if (turn * turn < 6) radius += bump.mm * Math.exp(-off * off - turn * turn);
      }
      const wall = (rho - radius) * outline.slope(angle);
      const ends = 0.96 * Math.max(z - upper(x, y), lower(x, y) - z);
      return roundMax(wall, ends, edgeMm);
    },
  };
}

/** A parabola through the front, middle and back, level beyond them. */
function sinkingAt({ front, middle, back }: Sinking, v: number): number {
  const t = Math.max(-1, Math.min(1, v));
  return middle + ((back - front) / 2) * t + ((back + front) / 2 - middle) * t * t;
}

const wrapped = (degrees: number) => degrees - 360 * Math.round(degrees / 360);

/** The greater of two distances with the edge between them rounded. */
function roundMax(p: number, q: number, k: number): number {
  const h = Math.max(k - Math.abs(p - q), 0) / k;
  return Math.max(p, q) + h * h * k * 0.25;
}
