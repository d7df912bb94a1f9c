import { computed, notComputable, type Outcome } from '../outcome.ts';

/** Agreement of two raters beyond chance, plain and with weights that fall with the squared distance of categories. */
export function cohenKappa(
  a: readonly number[],
  b: readonly number[],
): Outcome<{ kappa: number; weightedQuadratic: number }> {
  if (a.length !== b.length) throw new Error(`cohenKappa: ${a.length} ratings against ${b.length}`);
  const categories = [...new Set([...a, ...b])].sort((x, y) => x - y);
  if (categories.length < 2)
    return notComputable('one-category', 'No kappa: both raters used a single category throughout.');
  const place = new Map(categories.map((category, i) => [category, i]));
  const [placesA, placesB] = [a, b].map((ratings) => ratings.map((rating) => place.get(rating)!));
  const kappa = (weight: (i: number, j: number) => number) => {
    const observed = placesA!.reduce((total, i, at) => total + weight(i, placesB![at]!), 0) / a.length;
    const expected =
      placesA!.reduce((total, i) => total + placesB!.reduce((part, j) => part + weight(i, j), 0), 0) /
      a.length ** 2;
    return 1 - observed / expected;
  };
  return computed({
    kappa: kappa((i, j) => Number(i !== j)),
    weightedQuadratic: kappa((i, j) => (i - j) ** 2),
  });
}
