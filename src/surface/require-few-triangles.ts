import { UserError } from '../base/user-error.ts';

/** Programs that print or show surfaces give up on more, and an STL of these has 1 GB. */
const mostTriangles = 20_000_000;

/** Refuses a surface, while it is being made, once it has more triangles than any program takes. */
export function requireFewTriangles(triangles: number): void {
  if (triangles <= mostTriangles) return;
  throw new UserError(
    'surface/too-large',
    'This surface has more than 20 million triangles. Choose less detail, or a threshold that leaves out noise.',
    { triangles },
  );
}
