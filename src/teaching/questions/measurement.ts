import { z } from 'zod';
import { type Lps, lps } from '../../imaging/spaces.ts';
import { add, scale } from '../../imaging/vector.ts';
import { ellipsoidVolumeMm3 } from '../../measure/ellipsoid.ts';
import { measurementKinds } from '../../measure/index.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { formatValue, type Reading } from '../../measure/reading.ts';
import { ellipsoidSchema } from '../finding.ts';
import { tolerancesOf, toleranceSchema } from '../measuring-tolerance.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { classOf, sourceOf, thresholdSchema, thresholdText } from '../threshold.ts';
import { within } from '../within.ts';
import { placementMm, strayOfLine, strayOfMiddle } from './stray.ts';

const promptSchema = z.strictObject({
  measurementKind: z.string().refine((kind) => measurementKinds.has(kind), {
    error: () => `no such measuring tool; use one of: ${measurementKinds.all.map((k) => k.kind).join(', ')}`,
  }),
  /** What to measure: "Longest diameter". */
  label: z.string().min(1),
});

const keySchema = z.strictObject({
  reference: z.number().nonnegative(),
  /** The true points: drawn afterwards, and where the student's points must be. */
  points: z.array(lpsSchema).min(2),
  /**
   * For round findings, whose diameter may be drawn in any direction: a line must be a diameter of this. A volume is
   * told beside that of this ellipsoid, π/6·A·B·C.
   */
  outline: ellipsoidSchema.optional(),
  /** By default, what is usual for the unit (`measuring-tolerance.ts`). */
  tolerance: toleranceSchema.optional(),
  /** Cut-offs, ascending, on whose right side the value should fall; told apart from the mark. */
  thresholds: z.array(thresholdSchema).default([]),
});
type Key = z.infer<typeof keySchema>;

/**
 * Measure something with any tool: within tolerance 1, within the wider one 0.5, but only in the right place. Ends of
 * a line must be within 5 mm of the true ones, the middle of anything else within 10 mm of the true middle.
 */
export const measurement = defineQuestionKind({
  kind: 'measurement',
  name: 'Measurement',
  ruleId: 'measurement/tolerance',
  ruleVersion: 2,
  max: 1,
  task: 'measure',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'measured',
      at: ['key', 'reference'],
      label: 'The right measurement',
      tool: ['prompt', 'measurementKind'],
      points: ['key', 'points'],
      outline: ['key', 'outline'],
    },
    { field: 'line', at: ['prompt', 'label'], label: 'What is measured', initial: 'Longest diameter' },
    { field: 'thresholds', at: ['key', 'thresholds'], label: 'Cut-offs it should fall on the right side of' },
  ],
  responseSchema: ({ measurementKind }) => {
    const { minPoints, maxPoints } = measurementKinds.get(measurementKind);
    return z.strictObject({
      measurement: z.strictObject({
        kind: z.literal(measurementKind),
        points: z.array(lpsSchema).min(minPoints).max(maxPoints),
      }),
    });
  },
  check({ measurementKind }, key) {
    const { minPoints, compute } = measurementKinds.get(measurementKind);
    if (key.points.length !== minPoints)
      return [
        { path: ['key', 'points'], message: `give the ${minPoints} true points of the ${measurementKind}` },
      ];
    const [reading] = compute(key.points);
    if (!reading)
      return [
        { path: ['prompt', 'measurementKind'], message: 'needs image values; use a length or an angle' },
      ];
    if (key.outline && reading.unit === 'deg')
      return [{ path: ['key', 'outline'], message: 'an angle has none; leave it out' }];
    return Math.abs(reading.value - key.reference) > Math.max(0.05, 0.001 * key.reference)
      ? [{ path: ['key', 'reference'], message: `is ${key.reference}, but its points give ${reading.value}` }]
      : [];
  },
  controls: ({ measurementKind, label }) => [
    { control: 'measure', id: 'measurement', label, measurementKind },
  ],
  grade({ measurementKind, label }, key, response) {
    const reading = readingOf(measurementKind, response.measurement.points);
    const { value, unit } = reading;
    const { full: tolerance, half } = tolerancesOf(key.reference, unit, key.tolerance);
    const error = Math.abs(value - key.reference);
    const isLine = response.measurement.points.length === 2 && unit === 'mm' && key.points.length === 2;
    const strayMm = (isLine ? strayOfLine : strayOfMiddle)(
      response.measurement.points,
      key.points,
      key.outline,
    );
    const allowedMm = isLine ? placementMm.line : placementMm.other;
    const placed = within(strayMm, allowedMm);
    const score = !placed ? 0 : within(error, tolerance) ? 1 : within(error, half) ? 0.5 : 0;
    const [yours, reference, off, allowed, inHalf] = [value, key.reference, error, tolerance, half].map(
      (number) => formatValue(number, unit),
    ) as [string, string, string, string, string];
    const sides = sidesOf(value, key);
    const ellipsoidMl = key.outline && unit === 'mL' ? ellipsoidVolumeMm3(key.outline) / 1000 : undefined;
    const numbers = `You measured ${yours}; the reference is ${reference}, so you are ${off} off.`;
    const rule = {
      1: `Right: that is within the ${allowed} allowed.`,
      0.5: `Half marks: up to ${allowed} counts in full, up to ${inHalf} in half.`,
      0: `Up to ${allowed} counts in full, up to ${inHalf} in half.`,
    }[score];
    const misplaced = `You measured ${yours}, but not in the right place: ${isLine ? 'a point' : 'its middle'} is ${formatValue(strayMm, 'mm')} from where it belongs, and up to ${formatValue(allowedMm, 'mm')} is allowed. The reference is ${reference}.`;
    return {
      score,
      verdict: placed ? [numbers, rule, sides.warning].filter(Boolean).join(' ') : misplaced,
      facts: [
        { label: `${label}, yours`, value: yours },
        { label: 'Reference', value: reference },
        { label: 'Difference', value: off },
        { label: 'Full marks up to', value: allowed },
        ...(ellipsoidMl === undefined
          ? []
          : [{ label: 'As an ellipsoid, π/6·A·B·C', value: formatValue(ellipsoidMl, 'mL') }]),
      ],
      details: {
        value,
        unit,
        reference: key.reference,
        tolerance,
        abs_error: error,
        strayMm,
        ...(ellipsoidMl === undefined ? {} : { ellipsoidMl }),
        ...(sides.same === undefined ? {} : { sameSideOfThreshold: sides.same }),
      },
    };
  },
  answerText({ measurementKind, label }, key) {
    const { unit } = readingOf(measurementKind, key.points);
    return `${label}: ${formatValue(key.reference, unit)}.`;
  },
  truthMarks: ({ measurementKind }, key) => drawn(measurementKind, key.points),
  answerMarks: ({ measurementKind }, response) => drawn(measurementKind, response.measurement.points),
  simulate({ measurementKind }, key, random, skill) {
    // Pointing errors of a few mm; a robot without skill also measures something else.
    const wander = random.uniform() < skill ? 0.2 : 12;
    const points = key.points.map((p) =>
      add(p, scale([random.normal(), random.normal(), random.normal()], wander)),
    );
    return { measurement: { kind: measurementKind, points } };
  },
  example: {
    question: {
      id: 'q-size',
      kind: 'measurement',
      text: 'Measure the longest diameter of the finding on an axial slice.',
      prompt: { measurementKind: 'length', label: 'Longest diameter' },
    },
    key: {
      questionId: 'q-size',
      explanation: 'Measure on the slice where it is largest, in a lung window.',
      key: { reference: 30, points: [lps(-60, 20, 140), lps(-42, 44, 140)] },
    },
    right: { measurement: { kind: 'length', points: [lps(-43, 44, 141), lps(-60, 21, 140)] } },
    wrong: { measurement: { kind: 'length', points: [lps(-60, 20, 140), lps(-56, 24, 140)] } },
    junk: [
      { measurement: 30 },
      { measurement: { kind: 'length', points: [[0, 0, 0]] } },
      { measurement: { kind: 'angle', points: [lps(0, 0, 0), lps(1, 0, 0), lps(0, 1, 0)] } },
      { measurement: { kind: 'length', points: [lps(0, 0, 0), [0, 'far', 0]] } },
      {},
      30,
    ],
  },
});

function readingOf(kind: string, points: readonly Lps[]): Reading {
  const [reading] = measurementKinds.get(kind).compute(points);
  if (!reading) throw new Error(`measurement question: '${kind}' gives no value from points alone`);
  return reading;
}

function drawn(kind: string, points: readonly Lps[]) {
  const { compute, shapes } = measurementKinds.get(kind);
  return shapes(points, compute(points));
}

/** Whether value and reference lie in the same class, undefined without thresholds. */
function sidesOf(
  value: number,
  { reference, thresholds }: Key,
): { same: boolean | undefined; warning: string } {
  if (thresholds.length === 0) return { same: undefined, warning: '' };
  const [low, high] = [classOf(value, thresholds), classOf(reference, thresholds)].sort((a, b) => a - b);
  if (low === high) return { same: true, warning: '' };
  const between = thresholds[low!]!;
  const warning = `But your value and the reference lie on different sides of ${thresholdText(between)} (${sourceOf(between)}), so they lead to different decisions.`;
  return { same: false, warning };
}
